import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when somebody comes to write the sheet, or goes: whoever was removed learns here that it is not theirs any more. */
export function useFreshWriters(practiceId: string): void {
  useFreshPage({ 'practice.revised': ({ id }) => id === practiceId });
}
