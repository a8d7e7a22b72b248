import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads a page about a sheet again when somebody agrees to its being shown outside, or when it leaves the library. */
export function useChangedSheet(practiceId: string): void {
  useFreshPage({ 'practice.changed': ({ id }) => id === practiceId });
}
