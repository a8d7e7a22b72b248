import { useMemo, type RefObject } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { useMentions } from '#app/features/mentions/use-mentions.ts';
import { readJson } from '#app/lib/read-json.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';

/** Who can be named: those who came with the page, and in a large group those whom the server finds. */
export function useConversationMentions(area: RefObject<HTMLTextAreaElement>, { id, members, memberCount }: ConversationView, selfId: string) {
  const communeName = useCommuneName();
  const isWhole = memberCount <= members.length;
  const source = useMemo(() => {
    const offered = (people: readonly MemberRef[]) =>
      people.filter((member) => member.id !== selfId).map((member) => ({ id: member.id, name: member.name, note: communeName(member.commune) }));
    const find = async (wanted: string, signal: AbortSignal) => {
      const page = await readJson<{ items: MemberRef[] }>(`/api/v1/conversations/${id}/members?name=${encodeURIComponent(wanted)}`, signal);
      return page && offered(page.items);
    };
    return { known: offered(members), find: isWhole ? null : find, present: members };
  }, [id, isWhole, members, selfId, communeName]);
  return useMentions(area, source);
}
