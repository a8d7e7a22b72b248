import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when another coordinator worked this cohort out, pinned or published, and when one of the programme's binômes changed. */
export function useFreshMatching({ id, programmeId }: { id: string; programmeId: string }): void {
  useFreshPage({
    'matching.changed': ({ cohortId }) => cohortId === id,
    'binome.changed': (changed) => changed.programmeId === programmeId,
  });
}
