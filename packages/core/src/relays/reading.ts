import { and, desc, eq, isNull, not, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { sideOfAuthor } from '../binomes/policy.ts';
import { isMember } from '../conversations/policy.ts';
import { conversationMembers } from '../conversations/schema.ts';
import { unnamedMember, type MemberRef } from '../members/contract.ts';
import { communes, members } from '../members/schema.ts';
import { memberRefJson } from '../members/view.ts';
import type { Side } from '../profiles/contract.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { spaceRefJson } from '../spaces/view.ts';
import { composeQuestion } from './composing.ts';
import { listRelaysInput, listWaitingRelaysInput, type ListRelaysInput, type ListWaitingRelaysInput, type RelayPreview, type RelaySummary, type RelayView } from './contract.ts';
import { relayChanged } from './events.ts';
import { markNames, namesIn, type Named } from './names.ts';
import { canDecide, canRevise, canWithdraw, isOfAskersSide, visibleTo } from './policy.ts';
import { relays } from './schema.ts';

export type RelayRow = { relay: typeof relays.$inferSelect; asker: MemberRef; space: SpaceRef; ofAskersSide: boolean };

function selectRelays(on: Database, actor: Actor) {
  return on
    .select({
      relay: relays,
      asker: sql<MemberRef>`(select ${memberRefJson} from members m join communes c on c.id = m.commune_id where m.id = ${relays.askerId})`,
      space: sql<SpaceRef>`(select ${spaceRefJson} from spaces s where s.id = ${relays.spaceId})`,
      ofAskersSide: isOfAskersSide(actor),
    })
    .from(relays)
    .$dynamic();
}

/** Those whose names are looked for: whoever is, or was, in the conversation. */
export async function peopleOf(on: Database, conversationId: string): Promise<(Named & { id: string; left: boolean; side: Side | null })[]> {
  return on
    .select({
      id: members.id, name: members.name, jobTitle: members.jobTitle, email: members.email,
      communeFr: communes.nameFr, communeAr: communes.nameAr, left: sql<boolean>`${conversationMembers.leftAt} is not null`,
      side: sql<Side | null>`(select ${sql.raw(sideOfAuthor('b', 'members.id'))} from conversations rc join binomes b on b.id = rc.binome_id where rc.id = ${conversationMembers.conversationId})`,
    })
    .from(conversationMembers)
    .innerJoin(members, eq(members.id, conversationMembers.memberId))
    .innerJoin(communes, eq(communes.id, members.communeId))
    .where(eq(conversationMembers.conversationId, conversationId))
    .limit(100);
}

/** Reading a binôme's questions to the peers. */
export function createRelayReader({ db }: Kernel) {
  async function find(actor: Actor, id: string, on: Database = db): Promise<RelayRow> {
    const [row] = await selectRelays(on, actor).where(and(eq(relays.id, requireId(id)), visibleTo(actor)));
    if (!row) throw new NotFound();
    return row;
  }

  async function view(actor: Actor, row: RelayRow, on: Database = db): Promise<RelayView> {
    const { relay, space } = row;
    return { ...summaryOf(actor, row), body: relay.body, preview: previewOf(relay, space, await peopleOf(on, relay.conversationId)) };
  }

  function page(actor: Actor, rows: RelayRow[], limit: number): Page<RelaySummary> {
    return toPage(rows, limit, ({ relay }) => ({ at: relay.askedAt, id: relay.id }), (row) => summaryOf(actor, row));
  }

  async function requirePresent(actor: Actor, conversationId: string): Promise<void> {
    const [present] = await db
      .select({ id: conversationMembers.memberId })
      .from(conversationMembers)
      .where(and(eq(conversationMembers.conversationId, conversationId), eq(conversationMembers.memberId, actor.memberId), isNull(conversationMembers.leftAt)));
    if (!present) throw new NotFound();
  }

  return {
    find,
    view,

    /** A question with what everybody would see. NotFound for others than those in the conversation, whatever their role, and for whoever has left the conversation. */
    async get(actor: Actor, id: string): Promise<RelayView> {
      return view(actor, await find(actor, id));
    },

    /** The binôme's questions to the peers, newest first. NotFound for whoever is not in the conversation. */
    async list(actor: Actor, input: ListRelaysInput): Promise<Page<RelaySummary>> {
      const { conversationId, cursor, limit } = validate(listRelaysInput, input);
      const rows = await selectRelays(db, actor)
        .where(and(eq(relays.conversationId, conversationId), visibleTo(actor), following(cursor, relays.askedAt, relays.id)))
        .orderBy(desc(relays.askedAt), desc(relays.id))
        .limit(limit + 1);
      if (rows.length === 0) await requirePresent(actor, conversationId);
      return page(actor, rows, limit);
    },

    /** What waits for the actor's yes or no, newest first. */
    async listWaiting(actor: Actor, input: ListWaitingRelaysInput = {}): Promise<Page<RelaySummary>> {
      const { conversationId, cursor, limit } = validate(listWaitingRelaysInput, input);
      // Of nobody who has left: what was proposed cannot go out any more.
      const own = sql`${relays.conversationId} in (select cm.conversation_id from conversation_members cm where cm.member_id = ${actor.memberId} and cm.left_at is null)
        and ${sql.raw(isMember('relays.conversation_id', 'relays.asker_id'))}`;
      const rows = await selectRelays(db, actor)
        .where(and(
          own, visibleTo(actor), eq(relays.state, 'proposed'), not(isOfAskersSide(actor)),
          conversationId ? eq(relays.conversationId, conversationId) : undefined,
          following(cursor, relays.askedAt, relays.id),
        ))
        .orderBy(desc(relays.askedAt), desc(relays.id))
        .limit(limit + 1);
      return page(actor, rows, limit);
    },
  };
}

function summaryOf(actor: Actor, { relay, asker, ofAskersSide }: RelayRow): RelaySummary {
  const { id, conversationId, state, title, theme, locale, revision, threadId, returnedMessageId, askedAt, decidedAt } = relay;
  return {
    id, conversationId, state, asker, title, theme, locale, revision, threadId, returnedMessageId,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    can: { decide: canDecide(actor, { ...relay, ofAskersSide }), revise: canRevise(actor, relay), withdraw: canWithdraw(actor, relay) },
  };
}

/** The thread as everybody would see it, with what keeps it from going out. */
export function previewOf(question: { title: string; body: string }, space: SpaceRef, people: readonly Named[]): RelayPreview {
  const { title, body, html } = composeQuestion(question);
  return { author: unnamedMember, space, title, html: markNames(html, people), names: { title: namesIn(title, people), body: namesIn(body, people) } };
}

export function newsOf({ id, conversationId, askerId, state }: RelayRow['relay'], people: readonly { id: string; left: boolean }[]) {
  return relayChanged({ id, conversationId, askerId, state }, people.filter(({ left }) => !left).map((one) => one.id));
}
