import { binomeChanged } from '../binomes/events.ts';
import { peopleOf, tellOfBinome, workersOf, type BinomePeople } from '../binomes/telling.ts';
import { coordinates, worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { answerPulseInput, type AnswerPulseInput, type PulseView } from './contract.ts';
import { officesAreOpen } from './hours.ts';
import { openPulse, openPulseOf, pulseAnswerOf, type PulseRow } from './pulse-rows.ts';

/** The first question comes on this day of a binôme, the next ones so many days apart. */
export const firstPulseDay = 30;
export const pulseEveryDays = 60;
const most = 200;

const age = (at: string) => `floor(extract(epoch from ${at} - coalesce(b.started_at, b.created_at)) / 86400)::int`;

// After a pause, or days without a server, the question of the last of those days is asked, once. Who took a side over after that day is asked on the next one.
const askSql = `
  with asked as (
    insert into pulses (binome_id, member_id, day, asked_at)
    select b.id, one.id, due.day, $1 from binomes b join programmes p on p.id = b.programme_id and p.pulses
    cross join lateral (select ${firstPulseDay} + (${age('$1::timestamptz')} - ${firstPulseDay}) / ${pulseEveryDays} * ${pulseEveryDays} as day) due
    cross join lateral (values (b.mentor_id), (b.mentee_id)) one (id)
    where b.status = 'active' and ${age('$1::timestamptz')} >= ${firstPulseDay}
      and not exists (select 1 from pulses pu where pu.binome_id = b.id and pu.member_id = one.id and pu.day >= due.day)
      and not exists (select 1 from handovers ho where ho.binome_id = b.id and ho.to_id = one.id
        and ho.at > coalesce(b.started_at, b.created_at) + make_interval(hours => 24 * due.day))
    order by b.id, one.id limit ${most}
    on conflict do nothing returning binome_id, member_id
  )
  select binome_id, array_agg(member_id) as member_ids, count(*)::int as asked from asked group by binome_id`;

const readSql = `
  select ${worksIn('b', '$2')} as works, ${openPulse('b', '$2')} as open,
    (select coalesce(json_agg(pu order by pu.day desc, pu.side), '[]') from (
      select pu.*, case when pu.member_id = b.mentee_id or exists (select 1 from handovers ho where ho.binome_id = b.id and ho.side = 'mentee' and ho.from_id = pu.member_id)
        then 'mentee' else 'mentor' end as side
      from pulses pu where pu.binome_id = b.id and (pu.member_id = $2 or not ${worksIn('b', '$2')})) pu) as pulses
  from binomes b where b.id = $1 and (${worksIn('b', '$2')} or ${coordinates('b', '$2')})`;

// An answer is given once; a question that a later one has replaced is not answered any more.
const answerSql = `
  update pulses pu set answered_at = $4, going = $5, useful = $6, wants_call = $7 from binomes b
  where b.id = pu.binome_id and pu.binome_id = $1 and pu.member_id = $2 and pu.day = $3 and pu.answered_at is null and b.status = 'active' and $2 in (b.mentor_id, b.mentee_id)
    and not exists (select 1 from pulses newer where newer.binome_id = pu.binome_id and newer.member_id = pu.member_id and newer.day > pu.day)
  returning pu.day`;

type ViewRow = { works: boolean; open: { day: number; askedAt: string } | null; pulses: PulseRow[] };

/** Short questions to the two: how it goes. */
export function createPulses({ query, work, now }: Kernel) {
  const pulsePart = (actor: Actor, binomeId: string): Part<PulseView> => ({
    name: 'health_pulse',
    text: readSql,
    values: [requireId(binomeId), actor.memberId],
    view([row]: ViewRow[]) {
      if (!row) throw new NotFound();
      const own = row.pulses.filter(({ member_id }) => member_id === actor.memberId).map(pulseAnswerOf);
      const figures = row.works ? null : row.pulses.map((pulse) => ({ ...pulseAnswerOf(pulse), side: pulse.side }));
      return { open: openPulseOf(row.open), own, figures };
    },
  });
  const pulse = (actor: Actor, binomeId: string): Promise<PulseView> => readAlone(query, pulsePart(actor, binomeId));

  async function ask(unit: Work): Promise<number> {
    const rows = await unit.query<{ binome_id: string; member_ids: string[]; asked: number }>('health_ask', askSql, [now()]);
    for (const { binome_id: id, member_ids: memberIds } of rows) {
      await tellOfBinome(unit, id, 'pulse', memberIds);
      unit.record(binomeChanged(onlyTo(memberIds, await peopleOf(unit, id)), { id, what: 'pulse' }));
    }
    return rows.reduce((all, { asked }) => all + asked, 0);
  }

  return {
    pulsePart,

    /** What the two were asked and the reader may know of it; NotFound for whoever neither works in it nor coordinates its programme. */
    pulse,

    /** Asks both of each active binôme whose day has come, within office hours, where the programme wants it. Answers how many questions were asked. */
    askPulses: async (): Promise<number> => (officesAreOpen(now()) ? inBatches(most, () => work.run(ask)) : 0),

    /**
     * Answers the question of that day, once: the same answer again is fine, another one is Conflict `pulse-answered`. Forbidden for whoever is not one of the
     * two; Conflict `no-pulse` where nothing is asked on that day, or no longer. Who wants to be called has the coordinators told.
     */
    async answerPulse(actor: Actor, input: AnswerPulseInput): Promise<PulseView> {
      const answer = validate(answerPulseInput, input);
      const { binomeId, day, going, useful, wantsCall } = answer;
      const answered = await work.run(async (unit) => {
        const rows = await unit.query('health_answer', answerSql, [binomeId, actor.memberId, day, now(), going, useful, wantsCall]);
        if (rows.length === 0) return false;
        const people = withoutCoordinatorsIn(await peopleOf(unit, binomeId));
        if (wantsCall) await tellOfBinome(unit, binomeId, 'callback', people.coordinatorIds);
        // The other one is not to know that there was an answer, even if they coordinate.
        unit.record(binomeChanged(onlyTo([actor.memberId], people), { id: binomeId, what: 'pulse' }));
        return true;
      });
      const view = await pulse(actor, binomeId);
      if (!answered) refuseUnlessSame(view, answer);
      return view;
    },
  };
}

function refuseUnlessSame(view: PulseView, { day, going, useful, wantsCall }: AnswerPulseInput): void {
  if (view.figures) throw new Forbidden();
  const given = view.own.find((one) => one.day === day);
  if (!given?.answeredAt) throw new Conflict('no-pulse');
  if (given.going !== going || given.useful !== useful || given.wantsCall !== wantsCall) throw new Conflict('pulse-answered');
}

/** A coordinator who works in it is one of those who do, and nothing else. */
const withoutCoordinatorsIn = (people: BinomePeople): BinomePeople => ({ ...people, coordinatorIds: people.coordinatorIds.filter((id) => !workersOf(people).includes(id)) });

/** These members, and the coordinators. */
const onlyTo = (memberIds: string[], people: BinomePeople): BinomePeople => ({ ...people, mentorId: memberIds[0]!, menteeId: memberIds.at(-1)!, substituteIds: [] });
