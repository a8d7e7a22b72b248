import type { MessageView } from '@passerelle/core/conversations/contract.ts';

export type News = { kind: 'said' | 'edited' | 'deleted'; message: MessageView };

/**
 * What others did between two states of the log that somebody who does not see it should hear of: what they wrote, changed or
 * took back. Older messages that were fetched are no news, nor are reactions, and one's own deeds are known.
 */
export function newsOf(before: readonly MessageView[], after: readonly MessageView[], selfId: string): News[] {
  if (before === after) return [];
  const known = new Map(before.map((message) => [message.seq, message]));
  const last = before.at(-1)?.seq ?? 0;
  return after.flatMap((message): News[] => {
    const { seq, authorId, deletedAt, editedAt } = message;
    if (authorId === selfId) return [];
    const earlier = known.get(seq);
    if (!earlier) return seq > last && !deletedAt ? [{ kind: 'said', message }] : [];
    if (deletedAt && !earlier.deletedAt) return [{ kind: 'deleted', message }];
    return editedAt !== earlier.editedAt && !deletedAt ? [{ kind: 'edited', message }] : [];
  });
}
