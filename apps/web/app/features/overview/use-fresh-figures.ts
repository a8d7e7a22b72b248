import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the figures again when something about a binôme of the programme changes, or may have while the line was cut; of one binôme alone with `binomeId`. */
export function useFreshFigures(programmeId: string, binomeId: string | null = null): void {
  useFreshPage({ 'binome.changed': (changed) => changed.programmeId === programmeId && (binomeId === null || changed.id === binomeId) });
}
