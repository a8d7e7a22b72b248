import { and, eq, type SQL } from 'drizzle-orm';
import { conversations } from '../conversations/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { UnitOfWork, Work } from '../kernel/unit-of-work.ts';
import { requireId } from '../kernel/validate.ts';
import type { RelayView } from './contract.ts';
import { visibleTo } from './policy.ts';
import { newsOf, peopleOf, type createRelayReader, type RelayRow } from './reading.ts';
import { relays } from './schema.ts';

type Story = (unit: Work, row: RelayRow, people: Awaited<ReturnType<typeof peopleOf>>) => Promise<boolean>;

/**
 * The conversation's row is the one lock of everything about its relays; whoever holds it may go on to a thread's row, never
 * back. What is decided on is read after it, as the waiting statement does not see what others did meanwhile.
 */
export async function lockConversationOf(tx: Database, relay: SQL | undefined): Promise<string | null> {
  const [found] = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(relays, eq(relays.conversationId, conversations.id))
    .where(relay)
    .for('no key update', { of: conversations });
  return found?.id ?? null;
}

/**
 * Locks and finds; `story` says whether something changed, and then the two are told. Of two decisions, or of a decision and a
 * revision, the later one sees what the earlier one did.
 */
export function withLocked(work: UnitOfWork, reader: ReturnType<typeof createRelayReader>, actor: Actor, relayId: string, story: Story): Promise<RelayView> {
  return work.run(async (unit) => {
    const { tx, record } = unit;
    const conversationId = await lockConversationOf(tx, and(eq(relays.id, requireId(relayId)), visibleTo(actor)));
    if (!conversationId) throw new NotFound();
    const row = await reader.find(actor, relayId, tx);
    const people = await peopleOf(tx, conversationId);
    if (!(await story(unit, row, people))) return reader.view(actor, row, tx);
    const after = await reader.find(actor, relayId, tx);
    record(newsOf(after.relay, people));
    return reader.view(actor, after, tx);
  });
}
