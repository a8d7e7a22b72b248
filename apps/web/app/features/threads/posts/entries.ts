import type { PostView, ThreadPageView } from '@passerelle/core/threads/contract.ts';

export type EntryId = 'answer' | 'quote' | 'copyLink' | 'translate' | 'history' | 'edit' | 'remove';

/** What one can do with a post, in the order of the menu: what concerns the talk, then what changes the post. */
export function entriesFor(post: PostView, { selfId, can }: { selfId: string; can: ThreadPageView['thread']['can'] }): EntryId[] {
  if (post.deletedAt) return [];
  const own = post.author.id === selfId;
  const entries: (EntryId | false)[] = [
    can.reply && 'answer',
    can.reply && 'quote',
    'copyLink',
    can.contribute && 'translate',
    post.editedAt !== null && 'history',
    own && can.contribute && !post.composed && 'edit',
    own && 'remove',
  ];
  return entries.filter((entry) => entry !== false);
}
