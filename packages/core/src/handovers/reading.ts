import { coordinates, worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import { listHandoversInput, type HandoversView, type HandoverView, type ListHandoversInput } from './contract.ts';
import { isAskedAt } from './policy.ts';

type Row = Omit<HandoverView, 'at' | 'waiting' | 'own' | 'disclosure' | 'can'> & {
  at: Date | string;
  hidden_up_to: string | number;
  asked: boolean;
  given: boolean | null;
  waiting: number;
  withheld: boolean;
  current: boolean;
};

/** SQL text: nobody was handed that side after `h`: whoever came by it has it still. */
const isCurrent = `case h.side when 'mentor' then b.mentor_id else b.mentee_id end = h.to_id
  and not exists (select 1 from handovers l where l.binome_id = h.binome_id and l.side = h.side and (l.at, l.id) > (h.at, h.id))`;

// Who is out of the programme can neither agree nor refuse any more.
const columns = `
  select h.id, h.binome_id as "binomeId", h.side, ${memberRefOf('h.from_id')} as "from", ${memberRefOf('h.to_id')} as "to", h.at, h.hidden_up_to,
    ${isAskedAt('h', '$2')} as asked, (select hc.given from handover_consents hc where hc.handover_id = h.id and hc.member_id = $2) as given,
    (select count(*)::int from handover_consents hc where hc.handover_id = h.id and hc.given is null) as waiting,
    exists (select 1 from handover_consents hc where hc.handover_id = h.id and (hc.given is false or hc.given is null and not exists (
      select 1 from programme_members pm where pm.programme_id = b.programme_id and pm.member_id = hc.member_id and pm.ended_at is null))) as withheld,
    ${isCurrent} as current
  from handovers h join binomes b on b.id = h.binome_id`;
const seen = `(${worksIn('b', '$2')} or ${coordinates('b', '$2')})`;

// Sees nothing, or sees the binôme without a handover: the outer join tells the two apart.
const listSql = `
  select own.* from binomes b left join lateral (${columns} where h.binome_id = $1 and (${seen} or ${isAskedAt('h', '$2')})) own on true
  where b.id = $1 and (${seen} or own.id is not null) order by own.at desc, own.id desc limit 100`;
const oneSql = `${columns} where h.id = $1 and (${seen} or ${isAskedAt('h', '$2')})`;

/** Reads who handed over to whom, and whether the past is open to the successor. */
export function createHandoverReading({ query }: Kernel) {
  const handoversPart = (actor: Actor, binomeId: string): Part<HandoversView> => ({
    name: 'handovers',
    text: listSql,
    values: [requireId(binomeId), actor.memberId],
    view(rows: Row[]) {
      if (rows.length === 0) throw new NotFound();
      return { items: rows.filter(({ id }) => id !== null).map(handoverOf) };
    },
  });
  return {
    handoversPart,

    /** The handovers of a binôme, newest first. NotFound for whoever neither sees the binôme nor is asked anything of it. */
    list: async (actor: Actor, input: ListHandoversInput): Promise<HandoversView> => readAlone(query, handoversPart(actor, validate(listHandoversInput, input).binomeId)),

    /** One of them, for the same people. */
    async get(on: Pick<Work, 'query'>, actor: Actor, id: string): Promise<HandoverView> {
      const [row] = await on.query<Row>('handover', oneSql, [id, actor.memberId]);
      if (!row) throw new NotFound();
      return handoverOf(row);
    },
  };
}

export type HandoverReading = ReturnType<typeof createHandoverReading>;

function handoverOf({ at, hidden_up_to: hidden, asked, given, waiting, withheld, current, ...shown }: Row): HandoverView {
  const answered = withheld ? 'withheld' : 'disclosed';
  const { id, binomeId, side, from, to } = shown;
  return {
    id, binomeId, side, from, to, waiting,
    at: instantOf(at),
    disclosure: Number(hidden) === 0 ? 'nothing' : waiting > 0 && !withheld ? 'waiting' : answered,
    own: asked ? { given } : null,
    can: { answer: asked && current },
  };
}
