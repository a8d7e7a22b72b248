import type { Work } from '../kernel/unit-of-work.ts';
import { coordinates } from './policy.ts';

/**
 * What happened in a binôme, as the inbox says it. `proposed`: it is proposed to you. `declined`: a proposal was not taken up. `begun`: both
 * accepted. `sign`: an agreement waits for your signature. `signed`: both have signed it. `turn`: it is your turn, for some time. `silent`: nobody has taken one for long.
 * `due`: a next step of yours is due. `pulse`: how does it go? `callback`: one of the two would like a coordinator to call. `noted`: something new
 * in the journal. `paused`, `resumed`: it rests, it goes on. `substituted`: somebody stands in. `succeeded`: somebody takes over for good.
 * `disclosure`: may the successor read what was said before? `closed`: it is over, say how it was. `assessed`: the other one has said so.
 */
export type BinomeReason =
  | 'proposed' | 'declined' | 'begun' | 'sign' | 'signed' | 'turn' | 'silent' | 'due' | 'pulse' | 'callback' | 'noted' | 'paused' | 'resumed'
  | 'substituted' | 'succeeded' | 'disclosure' | 'closed' | 'assessed';

const tellSql = `insert into news (kind, subject_id, reason, member_ids)
  select 'binome', binome_id, $1, array_agg(distinct member_id) from unnest($2::uuid[], $3::uuid[]) as told (binome_id, member_id) group by binome_id`;

const peopleSql = `
  select b.mentor_id, b.mentee_id, b.programme_id,
    array(select bs.member_id from binome_substitutes bs where bs.binome_id = b.id and bs.entered_at is not null and bs.ended_at is null) as substitutes,
    array(select co.member_id from programme_members co where co.programme_id = b.programme_id and ${coordinates('b', 'co.member_id')}) as coordinators
  from binomes b where b.id = $1`;

/** Whom a binôme concerns: the two, whoever stands in for one of them now, and the coordinators of its programme. */
export type BinomePeople = { programmeId: string; mentorId: string; menteeId: string; substituteIds: string[]; coordinatorIds: string[] };

/**
 * Has the inboxes of these members say so, each once, within the transaction that makes it happen. Whether they may still see the binôme is
 * asked when the inbox is read. Record a `binome.*` event beside it: the inboxes are filled when one is heard.
 */
export const tellOfBinome = (unit: Pick<Work, 'query'>, binomeId: string, reason: BinomeReason, memberIds: readonly string[]): Promise<void> =>
  tellOfEach(unit, reason, [{ binomeId, memberIds }]);

/** The same of many binômes, each to its own, in one statement. */
export async function tellOfEach({ query }: Pick<Work, 'query'>, reason: BinomeReason, told: readonly { binomeId: string; memberIds: readonly string[] }[]): Promise<void> {
  const each = told.flatMap(({ binomeId, memberIds }) => memberIds.map((memberId) => ({ binomeId, memberId })));
  if (each.length > 0) await query('binome_tell', tellSql, [reason, each.map(({ binomeId }) => binomeId), each.map(({ memberId }) => memberId)]);
}

/** Whom it concerns, as of this statement. It has to exist. */
export async function peopleOf({ query }: Pick<Work, 'query'>, binomeId: string): Promise<BinomePeople> {
  type Row = { mentor_id: string; mentee_id: string; programme_id: string; substitutes: string[]; coordinators: string[] };
  const [row] = await query<Row>('binome_people', peopleSql, [binomeId]);
  if (!row) throw new Error('there is no such binôme');
  return { programmeId: row.programme_id, mentorId: row.mentor_id, menteeId: row.mentee_id, substituteIds: row.substitutes, coordinatorIds: row.coordinators };
}

/** Those who work in it, but for one: whoever has just done what they are told of. */
export const workersOf = ({ mentorId, menteeId, substituteIds }: BinomePeople, but: string | null = null): string[] =>
  [mentorId, menteeId, ...substituteIds].filter((id) => id !== but);
