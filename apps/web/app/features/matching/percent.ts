import { useReader } from '#app/lib/use-reader.ts';

/** From 0 to 1, as people read it. */
export function usePercent(): (share: number) => string {
  const { tag } = useReader();
  return (share) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** By how much something is more or less, with its sign. */
export function useDifference(): (difference: number) => string {
  const { tag } = useReader();
  return (difference) => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(difference);
}
