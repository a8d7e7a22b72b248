import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when the sheet, one of its sources or somebody's consent is another one. */
export function useConsentLive(practiceId: string): void {
  const isIt = ({ id }: { id: string }) => id === practiceId;
  useFreshPage({ 'practice.revised': isIt, 'practice.changed': isIt });
}
