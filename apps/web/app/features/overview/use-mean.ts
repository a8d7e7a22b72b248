import { useReader } from '#app/lib/use-reader.ts';

/** A mean as people write it, to one place; null stays null. `share`: of a hundred. */
export function useMeanOf() {
  const { tag } = useReader();
  const meanOf = (mean: number | null) => (mean === null ? null : mean.toLocaleString(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  return Object.assign(meanOf, { share: (hundredth: number | null) => (hundredth === null ? null : (hundredth / 100).toLocaleString(tag, { style: 'percent' })) });
}
