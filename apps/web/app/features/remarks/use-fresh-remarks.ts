import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when something is said of the sheet, decided about it, or written in it. */
export function useFreshRemarks(practiceId: string): void {
  const isIt = ({ id }: { id: string }) => id === practiceId;
  useFreshPage({ 'practice.remarked': isIt, 'practice.revised': isIt });
}
