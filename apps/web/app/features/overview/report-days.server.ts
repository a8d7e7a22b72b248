/** The twelve months up to a day, as a report offers them first. */
export function lastYear(at: string): { from: string; to: string } {
  const to = at.slice(0, 10);
  const from = new Date(`${to}T00:00:00Z`);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return { from: from.toISOString().slice(0, 10), to };
}
