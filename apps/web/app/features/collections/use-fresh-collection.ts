import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** A collection as it is now: read again when it was changed, and when one of its sheets may have been. */
export function useFreshCollection(served: CollectionView): CollectionView {
  return useFresh(served, `/api/v1/collections/${served.id}`, {
    'practice.collected': ({ id }) => id === served.id,
    'practice.revised': ({ id }) => holds(served, id),
    'practice.changed': ({ id }) => holds(served, id),
    // One that is published may stand here, and this reader has not been shown it so far.
    'practice.published': ({ practice }) => practice.programmeId === served.programmeId,
  });
}

const holds = ({ items }: CollectionView, id: string) => items.some(({ practiceId }) => practiceId === id);

/** Reads the page again when a collection on it changed, or a new one may belong on it. */
export function useFreshCollections(): void {
  useFreshPage({ 'practice.collected': () => true });
}
