import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ConversationView, MessageView, PeopleView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Timeline } from './timeline.ts';

/** Most that are asked for at once; the server takes no more. */
const atOnce = 100;
/** Those who left, or are too many to come with the page, by conversation: asked for once while the tab is open. */
const found = new Map<string, Map<string, string>>();

export type NameOf = (memberId: string) => string;

type Shown = Pick<Timeline, 'messages' | 'quoted'>;

/** How those are called who wrote, reacted or pinned, whether they are still in the conversation or not. `people`: whom the page names. */
export function useNames({ id, members }: ConversationView, { messages, quoted }: Shown, people: PeopleView['people']): NameOf {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const names = useMemo(() => {
    return new Map([...(found.get(id) ?? []), ...[...people, ...members].map((person) => [person.id, person.name] as const)]);
    // What was asked for has come in beside React.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, members, people, asked]);
  const unknown = useMemo(() => namedIn([...messages, ...Object.values(quoted)]).filter((one) => !names.has(one)), [messages, quoted, names]);
  const wanted = unknown.slice(0, atOnce).join(' ');
  useEffect(() => {
    if (!wanted) return;
    void fetchNames(id, wanted.split(' ')).then((came) => came && setAsked((count) => count + 1));
  }, [id, wanted]);
  return useCallback((memberId) => names.get(memberId) ?? t('conversation.formerMember'), [names, t]);
}

/** Everybody whom these messages show by name, each once. */
export function namedIn(messages: readonly MessageView[]): string[] {
  const ids = messages.flatMap(({ authorId, reactions, pinned }) => [
    authorId,
    ...reactions.flatMap(({ memberIds }) => memberIds),
    ...(pinned ? [pinned.memberId] : []),
  ]);
  return [...new Set(ids)];
}

async function fetchNames(conversationId: string, ids: string[]): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/conversations/${conversationId}/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
    if (!response.ok) return false;
    const { people } = (await response.json()) as PeopleView;
    const known = found.get(conversationId) ?? new Map<string, string>();
    for (const { id, name } of people) known.set(id, name);
    found.set(conversationId, known);
    return people.length > 0;
  } catch {
    // Without a line they are "former member" until something is asked for again.
    return false;
  }
}
