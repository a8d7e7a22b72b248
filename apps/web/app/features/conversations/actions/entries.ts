import type { ConversationView, MessageView } from '@passerelle/core/conversations/contract.ts';

export type EntryId = 'answer' | 'edit' | 'copyText' | 'copyLink' | 'pin' | 'unpin' | 'star' | 'unstar' | 'unread' | 'forward' | 'sheet' | 'askPeers' | 'versions' | 'remove';

type Facts = { selfId: string; can: ConversationView['can']; closed: boolean; isStarred: boolean; isBinome: boolean };

/** What one can do with a message, in the order of the menu: what concerns the talk, what one keeps, what changes the message. */
export function entriesFor(message: MessageView, { selfId, can, closed, isStarred, isBinome }: Facts): EntryId[] {
  if (message.deletedAt) return [];
  const own = message.authorId === selfId;
  const writes = can.send && !closed;
  const entries: (EntryId | false)[] = [
    writes && 'answer',
    'copyText',
    'copyLink',
    writes && (message.pinned ? 'unpin' : 'pin'),
    isStarred ? 'unstar' : 'star',
    !closed && !own && 'unread',
    writes && 'forward',
    !closed && 'sheet',
    writes && isBinome && 'askPeers',
    message.editedAt !== null && 'versions',
    own && writes && 'edit',
    own && !closed && 'remove',
  ];
  return entries.filter((entry) => entry !== false);
}
