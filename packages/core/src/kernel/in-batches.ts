/**
 * Does work of which one transaction takes at most so much, until one finds less than that. Answers how much was done;
 * `some` answers what it took itself.
 */
export async function inBatches(most: number, some: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let taken = most; taken === most; all += taken) taken = await some();
  return all;
}
