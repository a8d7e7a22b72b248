import { and, eq, inArray, sql } from 'drizzle-orm';
import { messages } from '../conversations/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { PostView } from '../threads/contract.ts';
import type { Threads } from '../threads/service.ts';
import { composeRetracted } from './composing.ts';
import { forwardInput, grantForwardInput, type ForwardInput, type ForwardView, type GrantForwardInput } from './contract.ts';
import { forwardChanged } from './events.ts';
import { canDecide, canWithdraw, visibleTo } from './policy.ts';
import { bodyAt, composed, newsOf, selectForwards, viewOf, type createForwardReader, type ForwardRow } from './reading.ts';
import { forwards } from './schema.ts';

type Reader = ReturnType<typeof createForwardReader>;
type State = ForwardRow['forward']['state'];
export type DecidingDeps = Pick<Threads, 'replyWithin' | 'reviseWithin'> & {
  /** What later was made of a post forgets the words that are gone from it. */
  repinSource(unit: Work, post: PostView): Promise<void>;
};

/** The author's yes or no, and taking it back. */
export function createDeciding({ work, now }: Kernel, reader: Reader, { replyWithin, reviseWithin, repinSource }: DecidingDeps) {
  /**
   * Locks and finds; `story` says what it comes to. The message's row is the lock (see `findSubject`), so that of two
   * decisions, or of a decision and an edit, the later one sees what the earlier one did.
   */
  function decide(actor: Actor, forwardId: string, story: (unit: Work, row: ForwardRow) => Promise<boolean>): Promise<ForwardView> {
    return work.run(async (unit) => {
      const { tx } = unit;
      const [found] = await tx
        .select({ id: messages.id })
        .from(messages)
        .innerJoin(forwards, eq(forwards.messageId, messages.id))
        .where(and(eq(forwards.id, requireId(forwardId)), visibleTo(actor)))
        .for('no key update', { of: messages });
      if (!found) throw new NotFound();
      const row = await reader.find(actor, forwardId, tx);
      if (!(await story(unit, row))) return viewOf(actor, row);
      const after = await reader.find(actor, forwardId, tx);
      unit.record(forwardChanged(newsOf(after, after.forward.state)));
      return viewOf(actor, after);
    });
  }

  const settle = ({ tx }: Work, { forward }: ForwardRow, state: State, changes: Partial<typeof forwards.$inferInsert> = {}) =>
    tx.update(forwards).set({ state, decidedAt: now(), ...changes }).where(eq(forwards.id, forward.id));

  /** The words leave the post, and whatever was pinned of it; the asker's note stays. */
  async function retract(unit: Work, { forward, thread }: ForwardRow): Promise<void> {
    if (forward.postId) await repinSource(unit, await reviseWithin(unit, forward.postId, composeRetracted(thread.locale, forward.note)));
  }

  return {
    /**
     * Agrees to the words of `messageRevision`, with one's name and commune or without: the post is in the thread when
     * this answers. Saying the same twice changes nothing. Conflict `changed-meanwhile` when the message says something
     * else by now, `already-decided` when there is nothing to agree to any more. Forbidden for the one who asked.
     */
    async grant(actor: Actor, input: GrantForwardInput): Promise<ForwardView> {
      const { forwardId, messageRevision, named } = validate(grantForwardInput, input);
      return decide(actor, forwardId, async (unit, row) => {
        const { forward, asker, thread, revision } = row;
        requireAuthor(actor, row);
        const written = composed(row, named);
        if (forward.state === 'granted' && forward.postId && (await saysThat(unit, forward.postId, written.body))) return false;
        requireWaiting(actor, row);
        const said = await bodyOf(unit, row, messageRevision);
        if (messageRevision < forward.messageRevision || messageRevision > revision || said !== row.body) throw new Conflict('changed-meanwhile');
        const post = await replyWithin(unit, asker.id, { threadId: thread.id, ...written });
        await settle(unit, row, 'granted', { postId: post.id, messageRevision });
        return true;
      });
    },

    /** Says no; nothing of it is ever public. Conflict `already-decided` after a yes or a withdrawal. */
    async refuse(actor: Actor, input: ForwardInput): Promise<ForwardView> {
      const { forwardId } = validate(forwardInput, input);
      return decide(actor, forwardId, async (unit, row) => {
        requireAuthor(actor, row);
        if (row.forward.state === 'refused') return false;
        requireWaiting(actor, row);
        await settle(unit, row, 'refused');
        return true;
      });
    },

    /**
     * The asker takes the question back before it is answered; the author takes the consent back after, and the words
     * leave the post. Twice is fine. Conflict `already-decided` for the asker once there is an answer; Forbidden for an
     * author who has not agreed to anything.
     */
    async withdraw(actor: Actor, input: ForwardInput): Promise<ForwardView> {
      const { forwardId } = validate(forwardInput, input);
      return decide(actor, forwardId, async (unit, row) => {
        if (row.forward.state === 'withdrawn') return false;
        const facts = { state: row.forward.state, askerId: row.asker.id, authorId: row.author.id };
        if (!canWithdraw(actor, facts)) throw facts.state === 'asked' ? new Forbidden() : new Conflict('already-decided');
        await retract(unit, row);
        await settle(unit, row, 'withdrawn');
        return true;
      });
    },

    /** A message is deleted for everybody, and with it what was asked of it and what was shown of it; within that transaction. */
    async endWithMessage(unit: Work, messageId: string): Promise<void> {
      const rows = await selectForwards(unit.tx).where(and(eq(forwards.messageId, messageId), inArray(forwards.state, ['asked', 'granted'])));
      // Threads in one order everywhere: two of these at once do not wait for each other in a circle.
      for (const row of rows.toSorted((one, other) => one.thread.id.localeCompare(other.thread.id))) {
        await retract(unit, row);
        await settle(unit, row, 'withdrawn');
        unit.record(forwardChanged(newsOf(row, 'withdrawn')));
      }
    },
  };
}

function requireAuthor(actor: Actor, { author, asker }: ForwardRow): void {
  if (author.id !== actor.memberId || asker.id === actor.memberId) throw new Forbidden();
}

function requireWaiting(actor: Actor, { forward, asker, author }: ForwardRow): void {
  if (!canDecide(actor, { state: forward.state, askerId: asker.id, authorId: author.id })) throw new Conflict('already-decided');
}

async function bodyOf({ tx }: Work, { forward }: ForwardRow, revision: number): Promise<string | undefined> {
  const [row] = await tx.select({ body: bodyAt(revision) }).from(messages).where(eq(messages.id, forward.messageId));
  return row?.body;
}

async function saysThat({ tx }: Work, postId: string, body: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from posts where id = ${postId} and body = ${body}`);
  return rows.length === 1;
}
