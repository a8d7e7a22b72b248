import { and, eq, sql } from 'drizzle-orm';
import type { Conversations } from '../conversations/service.ts';
import type { Locale } from '../kernel/contract.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { isUnnamed, type MemberRef } from '../members/contract.ts';
import { memberRefJson } from '../members/view.ts';
import type { WhenAccepting } from '../threads/service.ts';
import { composeReturned, derivedId } from './composing.ts';
import { lockConversationOf } from './locking.ts';
import { newsOf, peopleOf } from './reading.ts';
import { relays } from './schema.ts';

type Answer = { threadId: string; seq: number; body: string; title: string; locale: Locale; author: MemberRef };

/**
 * An accepted answer comes back into the binôme's conversation, in the asker's name, within the transaction that accepts it.
 * The same answer comes back once. Where the conversation takes nothing any more, accepting goes on without it.
 */
export function createReturning({ sendWithin }: Pick<Conversations, 'sendWithin'>): WhenAccepting {
  return async function carryBack(unit, threadId) {
    // As everywhere the conversation first, then the thread.
    if (!(await lockConversationOf(unit.tx, eq(relays.threadId, threadId)))) return null;
    const [relay] = await unit.tx.select().from(relays).where(and(eq(relays.threadId, threadId), eq(relays.state, 'published')));
    return relay ? (postId) => bring(unit, relay, postId) : null;
  };

  async function bring(unit: Work, relay: typeof relays.$inferSelect, postId: string): Promise<void> {
    const answer = await readAnswer(unit, relay, postId);
    // What the asker wrote without a name is no news to the two.
    if (isUnnamed(answer.author)) return;
    const { conversationId, askerId } = relay;
    const message = await sendWithin(unit, askerId, { conversationId, clientId: derivedId(relay.id, postId), ...composeReturned(answer.locale, answer) });
    if (!message) return;
    await unit.tx.update(relays).set({ returnedPostId: postId, returnedMessageId: message.id }).where(eq(relays.id, relay.id));
    unit.record(newsOf(relay, await peopleOf(unit.tx, conversationId)));
  }
}

async function readAnswer({ tx }: Work, { askerId }: typeof relays.$inferSelect, postId: string): Promise<Answer> {
  const { rows } = await tx.execute(sql`
    select p.thread_id as "threadId", p.seq::int, p.body, t.title, (select locale from members where id = ${askerId}) as locale, ${memberRefJson} as author
    from posts p join threads t on t.id = p.thread_id join members m on m.id = p.author_id join communes c on c.id = m.commune_id
    where p.id = ${postId}`);
  return (rows as Answer[])[0]!;
}
