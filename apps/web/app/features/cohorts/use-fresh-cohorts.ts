import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when another coordinator changed a cohort, or somebody has written their profile. */
export function useFreshCohorts(): void {
  useFreshPage({ 'cohort.changed': () => true, 'profile.written': () => true });
}
