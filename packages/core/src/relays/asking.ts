import { and, eq, sql } from 'drizzle-orm';
import { isMember } from '../conversations/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation, type Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { textWith } from '../kernel/sql-text.ts';
import { validate } from '../kernel/validate.ts';
import { spaceRefJson } from '../spaces/view.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { readsSpace, takesThreads } from '../spaces/policy.ts';
import { composeQuestion, refuseNames } from './composing.ts';
import {
  previewRelayInput,
  proposeRelayInput,
  reviseRelayInput,
  type PreviewRelayInput,
  type ProposeRelayInput,
  type RelayPreview,
  type RelayView,
  type ReviseRelayInput,
} from './contract.ts';
import { withLocked } from './locking.ts';
import { canRevise } from './policy.ts';
import { newsOf, peopleOf, previewOf, type createRelayReader } from './reading.ts';
import { relays } from './schema.ts';

type Reader = ReturnType<typeof createRelayReader>;
type People = Awaited<ReturnType<typeof peopleOf>>;
type Where = { conversationId: string; spaceId?: string | undefined };

/** Proposing a question to the peers, and finding other words for it. */
export function createAsking({ db, work, now, newId }: Kernel, reader: Reader) {
  /** What the same member proposed under that name before, if it is the same. */
  async function findProposed(actor: Actor, input: ProposeRelayInput): Promise<RelayView | null> {
    const [row] = await db.select().from(relays).where(and(eq(relays.askerId, actor.memberId), eq(relays.clientId, input.clientId)));
    if (!row) return null;
    // A question that was revised since no longer tells what was sent first.
    const same = row.revision > 1 || (row.title === input.title && row.body === input.body);
    if (row.conversationId !== input.conversationId || !same) throw new Conflict('client-id-reused');
    return reader.get(actor, row.id);
  }

  return {
    /** What everybody would see, with the words marked that would tell who asks. Nothing is stored. NotFound and Invalid `spaceId` as for `propose`. */
    async preview(actor: Actor, input: PreviewRelayInput): Promise<RelayPreview> {
      const question = validate(previewRelayInput, input);
      const { people } = await findBinome(db, actor, question.conversationId, false);
      return previewOf(question, await findPlace(db, actor, question, people), people);
    },

    /**
     * Proposes a question to the partner; it goes out once they agree. The same `clientId` again gives the same proposal.
     * NotFound for what is no binôme's conversation of the actor's; Invalid `namesFound` for words that tell who asks;
     * Invalid `spaceId` for a space that one of the two does not read, or that takes no threads of the asker's; Conflict
     * `partner-left` when nobody is there to agree, `conversation-closed` when the binôme's conversation is over.
     */
    async propose(actor: Actor, input: ProposeRelayInput): Promise<RelayView> {
      const question = validate(proposeRelayInput, input);
      const before = await findProposed(actor, question);
      if (before) return before;
      const id = newId();
      try {
        return await work.run(async ({ tx, record }) => {
          const { people, closed } = await findBinome(tx, actor, question.conversationId, true);
          if (closed) throw new Conflict('conversation-closed');
          const own = people.find((one) => one.id === actor.memberId)?.side;
          if (!people.some((one) => one.side !== own && !one.left)) throw new Conflict('partner-left');
          const { conversationId, clientId, title, body, theme, locale } = question;
          const space = await findPlace(tx, actor, question, people);
          refuse(question, people);
          await tx.insert(relays).values({ id, conversationId, clientId, title, body, theme, locale, spaceId: space.id, askerId: actor.memberId, askedAt: now() });
          const row = await reader.find(actor, id, tx);
          record(newsOf(row.relay, people));
          return reader.view(actor, row, tx);
        });
      } catch (error) {
        // The twin of this request was faster.
        if (!isUniqueViolation(error)) throw error;
        const twin = await findProposed(actor, question);
        if (!twin) throw error;
        return twin;
      }
    },

    /**
     * Replaces what is proposed, under the next revision. Forbidden for the partner; Conflict `changed-meanwhile` when
     * `revision` is not the newest, `already-decided` after a yes, a no or a withdrawal; Invalid as for `propose`.
     */
    async revise(actor: Actor, input: ReviseRelayInput): Promise<RelayView> {
      const question = validate(reviseRelayInput, input);
      return withLocked(work, reader, actor, question.relayId, async ({ tx }, { relay }, people) => {
        if (relay.askerId !== actor.memberId) throw new Forbidden();
        if (!canRevise(actor, relay)) throw new Conflict('already-decided');
        const { title, body, theme, locale, spaceId = relay.spaceId } = question;
        const same = relay.title === title && relay.body === body && relay.theme === theme && relay.locale === locale && relay.spaceId === spaceId;
        // Sent twice, it says the same already.
        if (same && question.revision <= relay.revision) return false;
        if (question.revision !== relay.revision) throw new Conflict('changed-meanwhile');
        const space = await findPlace(tx, actor, { conversationId: relay.conversationId, spaceId }, people);
        refuse(question, people);
        await tx.update(relays).set({ title, body, theme, locale, spaceId: space.id, revision: relay.revision + 1 }).where(eq(relays.id, relay.id));
        return true;
      });
    },
  };
}

function refuse(question: { title: string; body: string }, people: People): void {
  const { title, body } = composeQuestion(question);
  refuseNames({ title, body }, people);
}

/** The conversation, if it is a binôme's and the actor's. `locked`: see `lockConversationOf`. */
async function findBinome(on: Database, actor: Actor, conversationId: string, locked: boolean): Promise<{ closed: boolean; people: People }> {
  const { rows } = await on.execute(sql`
    select c.closed_at is not null as closed from conversations c
    where c.id = ${conversationId} and c.kind = 'binome' and ${textWith((memberId) => isMember('c.id', memberId), actor.memberId)}
    ${locked ? sql`for no key update` : sql``}`);
  const [row] = rows as { closed: boolean }[];
  if (!row) throw new NotFound();
  return { closed: row.closed, people: await peopleOf(on, conversationId) };
}

/** Where it goes: a space of the binôme's programme that both read, as the one agrees to what the other sees. */
async function findPlace(on: Database, actor: Actor, { conversationId, spaceId }: Where, people: People): Promise<SpaceRef> {
  const { rows } = await on.execute(sql`
    select ${spaceRefJson} as space from conversations c join binomes b on b.id = c.binome_id join spaces s on s.programme_id = b.programme_id
    where c.id = ${conversationId} and ${spaceId ? sql`s.id = ${spaceId}` : sql`s.created_by is null`}
      and ${sql.join(people.filter(({ left }) => !left).map(({ id }) => textWith((memberId) => readsSpace('s', memberId), id)), sql` and `)}
      and ${textWith((memberId) => takesThreads('s', memberId), actor.memberId)}`);
  const [row] = rows as { space: SpaceRef }[];
  if (!row) throw new Invalid('invalid', { spaceId: 'unfitSpace' });
  return row.space;
}
