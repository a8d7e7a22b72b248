import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when something of this binôme changed. */
export function useFreshBinome(binomeId: string): void {
  useFreshPage({ 'binome.changed': ({ id }) => id === binomeId });
}
