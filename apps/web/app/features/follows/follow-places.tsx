import type { Theme } from '@passerelle/core/kernel/contract.ts';

export type Places = { threadId?: string | null | undefined; spaceId?: string | null | undefined; theme?: Theme | null | undefined; practiceId?: string | undefined };

/** In a form: for which thread, space, theme or sheet its levels are. */
export function FollowPlaces({ places: { threadId, spaceId, theme, practiceId } }: { places: Places }) {
  return (
    <>
      {threadId && <input type="hidden" name="threadId" value={threadId} />}
      {spaceId && <input type="hidden" name="spaceId" value={spaceId} />}
      {practiceId && <input type="hidden" name="practiceId" value={practiceId} />}
      {theme && <input type="hidden" name="onTheme" value={theme} />}
    </>
  );
}
