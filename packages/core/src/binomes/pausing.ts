import type { Actor } from '../kernel/actor.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { maxPauseDays, pauseInput, type BinomeLifeView, type PauseInput } from './contract.ts';
import { binomeChanged } from './events.ts';
import { holdBinome } from './holding.ts';
import { daysAhead, morningOf } from './mornings.ts';
import { comingRamadan } from './ramadan.ts';
import { recordStep } from './steps.ts';
import { peopleOf, tellOfBinome, workersOf } from './telling.ts';

const pauseSql = `update binomes set status = 'paused', paused_at = $2, paused_until = $3, pause_reason = $4 where id = $1`;
// Whose row it is, tells it: a second server finds nothing, nor does whoever was late.
const resumeSql = `
  update binomes set status = 'active', paused_at = null, paused_until = null, pause_reason = null
  where id = $1 and status = 'paused' and paused_until = coalesce($2::date, paused_until) returning id`;
// Nowhere is it later than fourteen hours after UTC.
const dueSql = `
  select b.id, b.paused_until::text as until, array(select c.time_zone from members m join communes c on c.id = m.commune_id where m.id in (b.mentor_id, b.mentee_id)) as zones
  from binomes b where b.status = 'paused' and b.paused_until <= (($1::timestamptz + interval '14 hours') at time zone 'UTC')::date order by b.paused_until, b.id`;

/** A binôme rests until a day, and goes on. */
export function createPausing({ query, work, now }: Kernel) {
  async function goOn(unit: Work, binomeId: string, byId: string | null, until: string | null): Promise<boolean> {
    const [resumed] = await unit.query('binome_resume', resumeSql, [binomeId, until]);
    if (!resumed) return false;
    await recordStep(unit, { binomeId, step: 'resumed', byId, at: now() });
    const people = await peopleOf(unit, binomeId);
    await tellOfBinome(unit, binomeId, 'resumed', workersOf(people, byId));
    unit.record(binomeChanged(people, { id: binomeId, what: 'resumed' }));
    return true;
  }

  return {
    /**
     * Lets a binôme rest until the morning of a day, for either of the two or a coordinator; nobody is reminded meanwhile. Invalid
     * `untilOn`: `past` unless it is after the actor's today, `tooFarAway` beyond a year. Conflict when it does not run.
     */
    async pause(actor: Actor, input: PauseInput): Promise<BinomeLifeView> {
      const { binomeId, reason, untilOn } = validate(pauseInput, input);
      const ahead = daysAhead(untilOn, now(), actor.timeZone);
      if (ahead < 1) throw new Invalid('invalid', { untilOn: 'past' });
      if (ahead > maxPauseDays) throw new Invalid('invalid', { untilOn: 'tooFarAway' });
      return work.run(async (unit) => {
        (await holdBinome(unit, actor, binomeId)).may('pause');
        await unit.query('binome_pause', pauseSql, [binomeId, now(), untilOn, reason]);
        await recordStep(unit, { binomeId, step: 'paused', byId: actor.memberId, at: now(), until: untilOn });
        const people = await peopleOf(unit, binomeId);
        await tellOfBinome(unit, binomeId, 'paused', workersOf(people, actor.memberId));
        unit.record(binomeChanged(people, { id: binomeId, what: 'paused' }));
        return (await holdBinome(unit, actor, binomeId)).life;
      });
    },

    /** Has it go on before its day. For either of the two or a coordinator; Conflict when it does not rest. */
    async resume(actor: Actor, binomeId: string): Promise<BinomeLifeView> {
      return work.run(async (unit) => {
        (await holdBinome(unit, actor, binomeId)).may('resume');
        await goOn(unit, binomeId, actor.memberId, null);
        return (await holdBinome(unit, actor, binomeId)).life;
      });
    },

    /**
     * Has those go on whose day has come, from eight in the morning by the later of the two communes' clocks, and tells the two.
     * Answers how many.
     */
    async resumeDue(): Promise<number> {
      const rows = await query<{ id: string; until: string; zones: string[] }>('binomes_resume_due', dueSql, [now()]);
      let resumed = 0;
      for (const { id, until, zones } of rows) {
        if (morningOf(until, zones) <= now() && (await work.run((unit) => goOn(unit, id, null, until)))) resumed += 1;
      }
      return resumed;
    },

    /** About when the next Ramadan is: offered to whoever pauses for it. */
    comingRamadan: () => comingRamadan(now()),
  };
}
