import type { PlaceFollowView, ThreadFollowView } from '@passerelle/core/follows/contract.ts';
import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';
import { useSelf } from '#app/lib/use-self.ts';

type Place = { id: string; space: SpaceRef; theme: Theme };

/** What one is told of in a thread, as it is now: chosen in another tab or on another device, or followed because one wrote in it. */
export function useThreadFollow({ id, space, theme }: Place, served: ThreadFollowView): ThreadFollowView {
  const { id: selfId } = useSelf();
  return useFresh(served, `/api/v1/threads/${id}/follow`, {
    'follow.changed': (change) => change.threadId === id || change.spaceId === space.id || change.theme === theme,
    'thread.replied': ({ threadId, author }) => threadId === id && author.id === selfId,
  });
}

/** The same at a space, on a theme, or on a theme within a space. */
export function usePlaceFollow(served: PlaceFollowView): PlaceFollowView {
  const { spaceId, theme } = served;
  const path = spaceId ? `/api/v1/spaces/${spaceId}/follow${theme ? `?theme=${theme}` : ''}` : `/api/v1/themes/${theme}/follow`;
  return useFresh(served, path, {
    'follow.changed': (change) => (spaceId !== null && change.spaceId === spaceId) || (theme !== null && change.theme === theme),
  });
}

/** Reads the page again when one chose otherwise somewhere, or may have while the line was cut. */
export function useRereadOnFollow(): void {
  useFreshPage({ 'follow.changed': () => true });
}
