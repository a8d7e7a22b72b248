/** Chance that can be repeated: two generators with one seed say the same, so that a second pass needs no memory. */
export type Chance = ReturnType<typeof createChance>;

/** sfc32, a small generator of good quality, seeded with four 32-bit numbers. */
export function createChance(seed: readonly [number, number, number, number]) {
  let [a, b, c, d] = seed;
  const bits = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) bits();
  const hex = () => bits().toString(16).padStart(8, '0');
  const unit = () => bits() / 2 ** 32;
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    /** An integer from 0 up to, without, `limit`. */
    below,
    /** An integer from `low` to `high`, both included. */
    between: (low: number, high: number) => low + below(high - low + 1),
    /** True in `share` of all cases. */
    often: (share: number) => unit() < share,
    /** A waiting time: exponential, with that mean. */
    wait: (mean: number) => -Math.log(1 - unit()) * mean,
    pick<T>(list: readonly T[]): T {
      return list[below(list.length)] as T;
    },
    /** A UUID of version 7 made at that instant (milliseconds). */
    idAt(at: number): string {
      const time = at.toString(16).padStart(12, '0');
      const [one, two, three] = [hex(), hex(), hex()];
      return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-${'89ab'[bits() & 3]}${one.slice(3, 6)}-${two}${three.slice(0, 4)}`;
    },
    /** A UUID of version 4, as browsers name what they send. */
    clientId(): string {
      const [one, two, three, four] = [hex(), hex(), hex(), hex()];
      return `${one}-${two.slice(0, 4)}-4${two.slice(4, 7)}-${'89ab'[bits() & 3]}${three.slice(0, 3)}-${three.slice(3)}${four.slice(0, 7)}`;
    },
  };
}
