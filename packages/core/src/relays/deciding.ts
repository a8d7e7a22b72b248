import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { textWith } from '../kernel/sql-text.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { readsSpace, takesThreads } from '../spaces/policy.ts';
import type { PostView } from '../threads/contract.ts';
import type { Unnamed } from '../threads/service.ts';
import { composeQuestion, composeRetracted, refuseNames } from './composing.ts';
import { agreeRelayInput, relayInput, type AgreeRelayInput, type RelayInput, type RelayState, type RelayView } from './contract.ts';
import { withLocked } from './locking.ts';
import { canDecide, canWithdraw } from './policy.ts';
import type { createRelayReader } from './reading.ts';
import { relays } from './schema.ts';

type Relay = typeof relays.$inferSelect;
export type DecidingDeps = Pick<Unnamed, 'askWithin' | 'withdrawWithin'> & {
  /** What later was made of a post forgets the words that are gone from it. */
  repinSource(unit: Work, post: PostView): Promise<void>;
};

/** The partner's yes or no, and taking back. */
export function createDeciding({ work, now }: Kernel, reader: ReturnType<typeof createRelayReader>, { askWithin, withdrawWithin, repinSource }: DecidingDeps) {
  const settle = ({ tx }: Work, { id }: Relay, state: RelayState, threadId: string | null = null) =>
    tx.update(relays).set({ state, threadId, decidedAt: now() }).where(eq(relays.id, id));

  return {
    /**
     * The partner agrees to the words of `revision`: the thread is there when this answers. Saying the same twice changes
     * nothing. Forbidden for the asker and who stands in for them; Conflict `changed-meanwhile` when there are other words by now, `already-decided`
     * when there is nothing to agree to any more, `partner-left` when the asker has left, `space-closed` when the space
     * takes it no longer; Invalid `namesFound` when one of the two is called by a word of it by now.
     */
    async agree(actor: Actor, input: AgreeRelayInput): Promise<RelayView> {
      const { relayId, revision } = validate(agreeRelayInput, input);
      return withLocked(work, reader, actor, relayId, async (unit, { relay, ofAskersSide }, people) => {
        if (relay.askerId === actor.memberId || ofAskersSide) throw new Forbidden();
        if (relay.state === 'published' && relay.revision === revision) return false;
        if (!canDecide(actor, { ...relay, ofAskersSide })) throw new Conflict('already-decided');
        if (relay.revision !== revision) throw new Conflict('changed-meanwhile');
        if (!people.some(({ id, left }) => id === relay.askerId && !left)) throw new Conflict('partner-left');
        const programmeId = await findProgramme(unit.tx, relay);
        const { title, ...text } = composeQuestion(relay);
        refuseNames({ title, body: text.body }, people);
        const { spaceId, theme, locale } = relay;
        await settle(unit, relay, 'published', await askWithin(unit, relay.askerId, { programmeId, spaceId, theme, locale, title, ...text }));
        return true;
      });
    },

    /** The partner says no; nothing of it is ever public. Forbidden for the asker; Conflict `already-decided` after a yes or a withdrawal. */
    async refuse(actor: Actor, input: RelayInput): Promise<RelayView> {
      const { relayId } = validate(relayInput, input);
      return withLocked(work, reader, actor, relayId, async (unit, { relay, ofAskersSide }) => {
        if (relay.askerId === actor.memberId || ofAskersSide) throw new Forbidden();
        if (relay.state === 'refused') return false;
        if (!canDecide(actor, { ...relay, ofAskersSide })) throw new Conflict('already-decided');
        await settle(unit, relay, 'refused');
        return true;
      });
    },

    /**
     * The asker takes the proposal back, or either of the two what is public: a sentence stands in its place, sheets forget
     * it, and nothing comes back any more; the answers of others stay. Twice is fine. Forbidden for the partner before there
     * is an answer; Conflict `already-decided` after a no.
     */
    async withdraw(actor: Actor, input: RelayInput): Promise<RelayView> {
      const { relayId } = validate(relayInput, input);
      return withLocked(work, reader, actor, relayId, async (unit, { relay }) => {
        if (relay.state === 'withdrawn') return false;
        if (!canWithdraw(actor, relay)) throw relay.state === 'proposed' ? new Forbidden() : new Conflict('already-decided');
        if (relay.threadId) for (const post of await withdrawWithin(unit, relay.threadId, composeRetracted(relay.locale))) await repinSource(unit, post);
        await settle(unit, relay, 'withdrawn');
        return true;
      });
    },
  };
}

/** The programme of its space, which still takes it. */
async function findProgramme(tx: Database, { spaceId, askerId }: Relay): Promise<string> {
  const { rows } = await tx.execute(sql`
    select s.programme_id from spaces s
    where s.id = ${spaceId} and ${textWith((memberId) => readsSpace('s', memberId), askerId)} and ${textWith((memberId) => takesThreads('s', memberId), askerId)}`);
  const [row] = rows as { programme_id: string }[];
  if (!row) throw new Conflict('space-closed');
  return row.programme_id;
}
