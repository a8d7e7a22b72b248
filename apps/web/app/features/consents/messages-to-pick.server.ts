import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';
import type { Picked } from './pick-list.tsx';

const perPage = 30;

type Asked = { conversationId: string; search: URLSearchParams };
type Way = { name: string; value: number } | null;

/** A page of a conversation's messages to choose from, the latest ones first asked for; deleted ones are not there to be chosen. */
export async function messagesToPick({ services: { conversations } }: AppLoadContext, actor: Actor, { conversationId, search }: Asked): Promise<{ items: Picked[]; earlier: Way; later: Way }> {
  const seq = (name: string) => (/^[1-9]\d{0,14}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : undefined);
  const [before, after, around] = [seq('before'), seq('after'), seq('around')];
  const place = before ? { before } : after ? { after } : around ? { around } : {};
  const { messages, hasOlder, hasNewer } = await read(conversations.history(actor, { conversationId, limit: perPage, ...place }));
  const ids = [...new Set(messages.map(({ authorId }) => authorId))];
  const { people } = ids.length > 0 ? await read(conversations.people(actor, { conversationId, ids })) : { people: [] };
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const [first, last] = [messages[0], messages.at(-1)];
  return {
    items: messages.filter(({ deletedAt }) => deletedAt === null).map(({ id, authorId, createdAt, html }) => ({ id, name: names.get(authorId) ?? '', at: createdAt, html })),
    earlier: hasOlder && first ? { name: 'before', value: first.seq } : null,
    later: hasNewer && last ? { name: 'after', value: last.seq } : null,
  };
}
