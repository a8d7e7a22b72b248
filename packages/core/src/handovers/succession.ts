import type { BinomeLifeView } from '../binomes/contract.ts';
import { binomeChanged } from '../binomes/events.ts';
import { holdBinome } from '../binomes/holding.ts';
import { recordStep } from '../binomes/steps.ts';
import { peopleOf, tellOfBinome, workersOf } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { handOverInput, type HandOverInput, type HandoverView } from './contract.ts';
import { holdNewcomer, requireFit } from './holding.ts';
import type { HandoverReading } from './reading.ts';
import { openSubstitutes, type BinomeRoster, type StandIn, type StandingIn } from './standing-in.ts';

const knownSql = `
  select id, binome_id = $3 and side = $4 and from_id = $5 and to_id = $6 as same from handovers where created_by = $1 and client_id = $2`;
const standInSql = openSubstitutes('bs.binome_id = $1 and bs.side = $2');
const passSql = `
  update binomes set mentor_id = case $2 when 'mentor' then $3::uuid else mentor_id end, mentee_id = case $2 when 'mentee' then $3::uuid else mentee_id end where id = $1`;
const noteSql = `
  insert into handovers (id, binome_id, side, from_id, to_id, client_id, created_by, at, hidden_up_to) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
// Everybody whose words it is about: the two, and whoever else has written there, or asked the peers something from there.
const askSql = `
  insert into handover_consents (handover_id, member_id)
  select $1, asked.id from (
    select $3::uuid as id union select $4::uuid
    union select m.author_id from messages m join conversations c on c.id = m.conversation_id where c.binome_id = $2 and m.seq <= $6 and m.deleted_at is null
    union select r.asker_id from relays r join conversations c on c.id = r.conversation_id where c.binome_id = $2
  ) asked where asked.id <> $5
  returning member_id`;

/** Whoever wrote sheets from a binôme's conversation passes them on. Given by a later feature. */
export type PassOnSheets = (unit: Work, passed: { binomeId: string; fromId: string; toId: string; byId: string; at: Date }) => Promise<void>;

/** One side of a binôme passed on for good. */
export function createSuccession(kernel: Kernel, deps: { roster: BinomeRoster; standingIn: StandingIn; reading: HandoverReading; passOnSheets: PassOnSheets }) {
  const { work, newId, now } = kernel;
  const { roster, standingIn, reading, passOnSheets } = deps;

  async function findKnown({ query }: Pick<Work, 'query'>, actor: Actor, { clientId, binomeId, side, fromId, toId }: HandOverInput): Promise<string | null> {
    const [row] = await query<{ id: string; same: boolean }>('handover_known', knownSql, [actor.memberId, clientId, binomeId, side, fromId, toId]);
    if (row && !row.same) throw new Conflict('client-id-reused');
    return row?.id ?? null;
  }

  /** Nobody stands in on that side any more; the one who did may be the very one who takes over, and stays. */
  async function endStandIns(unit: Work, { binomeId, side, toId }: HandOverInput, byId: string): Promise<void> {
    for (const standIn of await unit.query<StandIn>('binome_side_substitute', standInSql, [binomeId, side])) {
      await standingIn.end(unit, standIn, byId, standIn.memberId === toId);
    }
  }

  async function pass({ query }: Work, { binomeId, side, toId }: HandOverInput): Promise<void> {
    await query('binome_pass', passSql, [binomeId, side, toId]).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new Conflict('already-paired') : error;
    });
  }

  /** Everybody who was in the conversation is asked about what is hidden from the successor. */
  async function ask(unit: Work, id: string, { binomeId, fromId, toId }: HandOverInput, otherId: string, hiddenUpTo: number): Promise<string[]> {
    if (hiddenUpTo === 0) return [];
    const asked = await unit.query<{ member_id: string }>('handover_ask', askSql, [id, binomeId, fromId, otherId, toId, hiddenUpTo]);
    return asked.map(({ member_id: memberId }) => memberId);
  }

  async function tell(unit: Work, { binomeId, fromId, toId }: HandOverInput, asked: string[], byId: string): Promise<void> {
    await recordStep(unit, { binomeId, step: 'handed-over', byId, at: now(), memberId: toId });
    const people = await peopleOf(unit, binomeId);
    await tellOfBinome(unit, binomeId, 'succeeded', workersOf(people, byId));
    await tellOfBinome(unit, binomeId, 'disclosure', asked);
    // The predecessor finds it gone, and those who are asked find the question.
    unit.record(binomeChanged({ ...people, substituteIds: [...people.substituteIds, fromId, ...asked] }, { id: binomeId, what: 'handed-over' }));
  }

  async function handOn(unit: Work, actor: Actor, given: HandOverInput, life: BinomeLifeView): Promise<string> {
    const { binomeId, clientId, side, fromId, toId } = given;
    const id = newId();
    await endStandIns(unit, given, actor.memberId);
    await pass(unit, given);
    await roster.leaveBinome(unit, binomeId, fromId);
    const hiddenUpTo = await roster.enterBinome(unit, binomeId, toId);
    await unit.query('handover_note', noteSql, [id, binomeId, side, fromId, toId, clientId, actor.memberId, now(), hiddenUpTo]);
    const asked = await ask(unit, id, given, life[side === 'mentor' ? 'mentee' : 'mentor'].id, hiddenUpTo);
    await passOnSheets(unit, { binomeId, fromId, toId, byId: actor.memberId, at: now() });
    await tell(unit, given, asked, actor.memberId);
    return id;
  }

  return {
    /**
     * Hands one side of a binôme over for good, for its coordinators: the predecessor is out of it and of its conversation from
     * the commit on, the successor in it, without what was said before; everybody who was there is asked whether they may read
     * that. The same `clientId` again gives the same handover. NotFound, Forbidden; Conflict in a binôme that is over, `changed-meanwhile`
     * when the side is another's by now, `already-paired` where the two are a binôme of their own; Invalid `toId` for who does not fit.
     */
    async handOver(actor: Actor, input: HandOverInput): Promise<HandoverView> {
      const given = validate(handOverInput, input);
      const { binomeId, side, fromId, toId } = given;
      return work.run(async (unit) => {
        const person = await holdNewcomer(unit, binomeId, toId);
        const { life, may } = await holdBinome(unit, actor, binomeId);
        const known = await findKnown(unit, actor, given);
        if (known) return reading.get(unit, actor, known);
        may('handOver');
        if (life[side].id !== fromId) throw new Conflict('changed-meanwhile');
        requireFit('toId', actor, life, side, person);
        return reading.get(unit, actor, await handOn(unit, actor, given, life));
      });
    },
  };
}
