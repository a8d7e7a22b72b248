import { randomUUID } from 'node:crypto';
import { messages } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { composeReturned, derivedId } from '@passerelle/core/relays/composing.ts';
import { relays } from '@passerelle/core/relays/schema.ts';
import { threadAskers } from '@passerelle/core/threads/schema.ts';
import { and, eq } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoBinomes, demoCommunes, demoMembers, type DemoThread, type DemoWhen } from './demo/index.ts';

/** Whose question a thread without names is, and the message that brings its accepted answer back. */
export async function writeRelay(tx: Database, ids: DemoIds, thread: DemoThread, postIds: Map<string, string>, at: (when: DemoWhen) => Date): Promise<void> {
  const [opening] = thread.posts;
  if (!thread.relay || !opening) return;
  const { key, title, theme, locale, relay } = thread;
  const [id, threadId, conversationId, askerId] = [randomUUID(), idOf(ids.threads, key), idOf(ids.conversations, relay.conversation), idOf(ids.members, relay.by)];
  const seq = thread.posts.findIndex(({ accepted }) => accepted) + 1;
  const returnedPostId = idOf(postIds, `${key}/${seq - 1}`);
  const talk = demoBinomes.find(({ reference, partner, college }) => `${reference}-${partner}-${college}` === relay.conversation)?.messages ?? [];
  const [returned] = await tx
    .update(messages)
    .set({ clientId: derivedId(id, returnedPostId), ...composeReturned(localeOf(relay.by), { threadId, seq, title, body: thread.posts[seq - 1]?.body ?? '', author: author(ids, thread.posts[seq - 1]?.by ?? '') }) })
    .where(and(eq(messages.conversationId, conversationId), eq(messages.seq, talk.findIndex(({ brings }) => brings === key) + 1)))
    .returning({ id: messages.id });
  if (!returned) throw new Error(`nothing brings the answer of ${key} back`);
  await tx.insert(threadAskers).values({ threadId, memberId: askerId });
  await tx.insert(relays).values({
    id, conversationId, askerId, threadId, title, theme, locale, returnedPostId, body: opening.body, state: 'published', clientId: randomUUID(),
    spaceId: idOf(ids.spaces, thread.space ?? 'general'), returnedMessageId: returned.id, askedAt: at(opening), decidedAt: at(opening),
  });
}

const localeOf = (key: string) => demoMembers.find((one) => one.key === key)?.locale ?? 'fr';

function author(ids: DemoIds, key: string) {
  const member = demoMembers.find((one) => one.key === key);
  const town = demoCommunes.find((one) => one.key === member?.commune);
  if (!member || !town) throw new Error(`the demo names ${key}, who is not in it`);
  const { name, college, jobTitle } = member;
  return { id: idOf(ids.members, key), name, college, jobTitle, commune: { nameFr: town.nameFr, nameAr: town.nameAr } };
}
