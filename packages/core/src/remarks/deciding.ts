import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { Practices } from '../practices/service.ts';
import { tellOfSheet, writersOf } from '../practices/telling.ts';
import { acceptRemarkInput, declineRemarkInput, remarkInput, type AcceptRemarkInput, type DeclineRemarkInput, type RemarkInput, type RemarkView } from './contract.ts';
import { practiceRemarked } from './events.ts';
import { canDecide } from './policy.ts';
import { findRemark, remarkOf, type RemarkRow } from './reading.ts';

export type DecidingDeps = Pick<Practices, 'writeBlock'>;
type Decision = { verb: 'resolve' | 'accept' | 'decline' | 'withdraw'; answer?: string };

const becomes = { resolve: 'resolved', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

// The sheet first, as writing it does: what the block says stays as it was looked at, and nobody waits for the other.
const holdSql = `select 1 from practices where id = (select practice_id from remarks where id = $1) for no key update`;
const lockSql = `select 1 from remarks where id = $1 for update`;
const settleSql = `update remarks set state = $2, decided_by = $3, decided_at = $4, answer = $5 where id = $1`;

/** Deciding about what was said of a sheet. Each verb sent again changes nothing. */
export function createDeciding({ work, now }: Kernel, { writeBlock }: DecidingDeps) {
  async function settle(unit: Work, actor: Actor, row: RemarkRow, state: RemarkView['state'], answer = ''): Promise<RemarkView> {
    const by = state === 'open' ? [null, null] : [actor.memberId, now()];
    await unit.query('remark_settle', settleSql, [row.id, state, ...by, answer]);
    const { practiceId, programmeId, author } = row;
    if (state !== 'open' && author.id !== actor.memberId) await tellOfSheet(unit, practiceId, 'remarked', [author.id]);
    unit.record(practiceRemarked({ id: practiceId, programmeId }, [...(await writersOf(unit, practiceId)), author.id]));
    return remarkOf(await lockRemark(unit, actor, row.id));
  }

  /** Conflict `already-decided` when something else was decided; Forbidden for whom it is not to decide. */
  async function decide(actor: Actor, remarkId: string, { verb, answer = '' }: Decision, write?: (unit: Work, row: RemarkRow) => Promise<void>): Promise<RemarkView> {
    return work.run(async (unit) => {
      await unit.query('remark_hold', holdSql, [remarkId]);
      const row = await lockRemark(unit, actor, remarkId);
      if (!canDecide({ ...row, state: 'open' })[verb]) throw new Forbidden();
      if (row.state === becomes[verb]) return remarkOf(row);
      if (row.state !== 'open') throw new Conflict('already-decided');
      await write?.(unit, row);
      return settle(unit, actor, row, becomes[verb], answer);
    });
  }

  return {
    /** A comment is done with: what it asks for was done, or needs nothing to be done. For its author and those who write the sheet. */
    async resolve(actor: Actor, input: RemarkInput): Promise<RemarkView> {
      return decide(actor, validate(remarkInput, input).remarkId, { verb: 'resolve' });
    },

    /**
     * Writes a suggested text into the sheet, as any edit: of a published one into what waits for another's approval. Conflict
     * `changed-meanwhile` when the block says something else than the suggestion was made on: then `taken` is what the text is
     * to be, and the revision of the block that it was written on.
     */
    async accept(actor: Actor, input: AcceptRemarkInput): Promise<RemarkView> {
      const { remarkId, taken } = validate(acceptRemarkInput, input);
      return decide(actor, remarkId, { verb: 'accept' }, async (unit, { practiceId, part, locale, proposed, original, now: stands, nowRevision }) => {
        const body = taken?.body ?? proposed ?? '';
        if (body === stands) return;
        if (taken ? taken.blockRevision !== nowRevision : stands !== original) throw new Conflict('changed-meanwhile');
        await writeBlock(unit, actor, { practiceId, part, locale, body });
      });
    },

    /** A suggestion is not taken over, with why. */
    async decline(actor: Actor, input: DeclineRemarkInput): Promise<RemarkView> {
      const { remarkId, answer } = validate(declineRemarkInput, input);
      return decide(actor, remarkId, { verb: 'decline', answer });
    },

    /** Takes one's own suggestion back. */
    async withdraw(actor: Actor, input: RemarkInput): Promise<RemarkView> {
      return decide(actor, validate(remarkInput, input).remarkId, { verb: 'withdraw' });
    },

    /** Undoes a decision. Forbidden for an accepted suggestion: its text stands in the sheet, whose versions bring back what was there. */
    async reopen(actor: Actor, input: RemarkInput): Promise<RemarkView> {
      const { remarkId } = validate(remarkInput, input);
      return work.run(async (unit) => {
        const row = await lockRemark(unit, actor, remarkId);
        if (row.state === 'open') return remarkOf(row);
        if (!canDecide(row).reopen) throw new Forbidden();
        return settle(unit, actor, row, 'open');
      });
    },
  };
}

/** Locks a remark, and only then looks: what others decided while one waited is seen. */
async function lockRemark({ query }: Work, actor: Actor, remarkId: string): Promise<RemarkRow> {
  await query('remark_lock', lockSql, [remarkId]);
  const row = await findRemark(query, actor, remarkId);
  if (!row) throw new NotFound();
  return row;
}
