import type { BinomeLifeView } from '../binomes/contract.ts';
import { binomeChanged } from '../binomes/events.ts';
import { holdBinome, lockBinome } from '../binomes/holding.ts';
import { peopleOf, tellOfBinome, workersOf } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { Side } from '../profiles/contract.ts';
import { endSubstituteInput, maxStandIn, substituteInput, type EndSubstituteInput, type SubstituteInput } from './contract.ts';
import { holdNewcomer, requireFit } from './holding.ts';
import { canEndSubstitute, canSubstitute } from './policy.ts';
import { openSubstitutes, type StandIn, type StandingIn } from './standing-in.ts';

const todaySql = `
  select ($2::timestamptz at time zone c.time_zone)::date::text as today, (($2::timestamptz at time zone c.time_zone)::date + ${maxStandIn})::text as latest
  from members m join communes c on c.id = m.commune_id where m.id = $1`;
const nameSql = `
  insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, client_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const namedSql = `
  select binome_id = $3 and side = $4 and member_id = $5 and from_on = $6::date and until_on = $7::date as same
  from binome_substitutes where created_by = $1 and client_id = $2`;
const foundSql = openSubstitutes('bs.binome_id = $1 and bs.id = $2');
const allSql = openSubstitutes('bs.binome_id = $1');
const ofMemberSql = openSubstitutes('bs.member_id = $2 and exists (select 1 from binomes b where b.id = bs.binome_id and b.programme_id = $1)');

type Days = { today: string; latest: string };

/** Somebody stands in for one of the two for a time: named, ended, and taken out with what ends it. */
export function createSubstitutes(kernel: Kernel, { enter, end }: StandingIn) {
  const { work, newId, now } = kernel;

  /** The same request again changes nothing; Conflict for its name on another. */
  async function isNamed({ query }: Work, actor: Actor, { clientId, binomeId, side, memberId, fromOn, untilOn }: SubstituteInput): Promise<boolean> {
    const [row] = await query<{ same: boolean }>('binome_substitute_named', namedSql, [actor.memberId, clientId, binomeId, side, memberId, fromOn, untilOn]);
    if (row && !row.same) throw new Conflict('client-id-reused');
    return row !== undefined;
  }

  async function requireDays({ query }: Work, life: BinomeLifeView, side: Side, { fromOn, untilOn }: SubstituteInput): Promise<Days> {
    const [days] = await query<Days>('binome_substitute_days', todaySql, [life[side].id, now()]);
    if (!days) throw new Error('the one who is away is nobody');
    if (untilOn < days.today) throw new Invalid('invalid', { untilOn: 'inThePast' });
    if (fromOn > days.latest) throw new Invalid('invalid', { fromOn: 'tooFarAway' });
    return days;
  }

  return {
    /**
     * Names who stands in on one side. From the first day on, by the calendar of the one who is away, the substitute works in
     * the binôme and reads what is written from then on; at once where that day has come. NotFound, Forbidden as in the policy;
     * Conflict in a binôme that is over, and `already-substituted` where somebody stands in there, or is to; Invalid for who does not fit.
     */
    async substitute(actor: Actor, input: SubstituteInput): Promise<BinomeLifeView> {
      const named = validate(substituteInput, input);
      const { binomeId, clientId, side, memberId, fromOn, untilOn } = named;
      return work.run(async (unit) => {
        const person = await holdNewcomer(unit, binomeId, memberId);
        const { life, may } = await holdBinome(unit, actor, binomeId);
        if (!canSubstitute(actor, life, side)) throw new Forbidden();
        if (await isNamed(unit, actor, named)) return life;
        may('substitute');
        requireFit('memberId', actor, life, side, person);
        const { today } = await requireDays(unit, life, side, named);
        if (life.substitutes.some((one) => one.side === side)) throw new Conflict('already-substituted');
        const id = newId();
        await unit.query('binome_substitute_name', nameSql, [id, binomeId, side, memberId, fromOn, untilOn, clientId, actor.memberId, now()]);
        if (fromOn <= today) await enter(unit, { id, binomeId, memberId, untilOn, entered: false }, actor.memberId);
        else await announce(unit, actor, binomeId);
        return (await holdBinome(unit, actor, binomeId)).life;
      });
    },

    /** Ends it before its last day, or before its first. NotFound for what is over already; Forbidden as in the policy. */
    async endSubstitute(actor: Actor, input: EndSubstituteInput): Promise<void> {
      const { binomeId, substituteId } = validate(endSubstituteInput, input);
      await work.run(async (unit) => {
        const { life } = await holdBinome(unit, actor, binomeId);
        const named = life.substitutes.find(({ id }) => id === substituteId);
        const [standIn] = await unit.query<StandIn>('binome_substitute', foundSql, [binomeId, substituteId]);
        if (!named || !standIn) throw new NotFound();
        if (!canEndSubstitute(actor, life, named)) throw new Forbidden();
        await end(unit, standIn, actor.memberId);
        if (!standIn.entered) unit.record(binomeChanged(await peopleOf(unit, binomeId), { id: binomeId, what: 'substitute-left' }));
      });
    },

    /** Nobody stands in any more in a binôme that closes; within the transaction that closes it, which holds it. */
    async endAllOf(unit: Work, binomeId: string, byId: string | null): Promise<void> {
      for (const standIn of await unit.query<StandIn>('binome_substitutes_open', allSql, [binomeId])) await end(unit, standIn, byId);
    },

    /** Whoever leaves a programme stands in for nobody of it any more; within the transaction that ends the membership. */
    async endWithMembership(unit: Work, programmeId: string, memberId: string): Promise<void> {
      for (const { id, binomeId } of await unit.query<StandIn>('binome_substitutes_of', ofMemberSql, [programmeId, memberId])) {
        await lockBinome(unit, binomeId);
        const [standIn] = await unit.query<StandIn>('binome_substitute', foundSql, [binomeId, id]);
        if (standIn) await end(unit, standIn, null);
      }
    },
  };
}

/** It is known before it begins; the one who is to stand in is told when it does. */
async function announce(unit: Work, actor: Actor, binomeId: string): Promise<void> {
  const people = await peopleOf(unit, binomeId);
  await tellOfBinome(unit, binomeId, 'substituted', workersOf(people, actor.memberId));
  unit.record(binomeChanged(people, { id: binomeId, what: 'substituted' }));
}
