import type { NamedQuery } from '../kernel/database.ts';
import type { Side } from '../profiles/contract.ts';
import type { PinInput } from './contract.ts';
import type { IdPair, MatchingProblem, Person } from './facts.ts';

type PersonRow = Person & { side: Side };
type PinRow = { mentor_id: string; mentee_id: string; kind: PinInput['kind'] };

/** What a cohort's matching is worked out from, but for the weights. */
export type Cast = Omit<MatchingProblem, 'weights'>;

const levelled = (direction: string) => `(
  select coalesce(json_agg(json_build_object('theme', t.theme, 'level', t.level)), '[]') from profile_themes t
  where t.programme_id = k.programme_id and t.member_id = m.id and t.direction = '${direction}')`;

const live = `b.programme_id = k.programme_id and b.status in ('proposed', 'active', 'paused')`;

// A mentee is in one binôme at a time; a mentor in as many as they have places.
const peopleSql = `
  select cm.side, m.id, m.college, coalesce(p.languages, '{}') as languages, coalesce(p.slots, '{}') as slots, ${levelled('wanted')} as wanted, ${levelled('offered')} as offered,
    array(select w.wished_id from profile_wishes w where w.programme_id = k.programme_id and w.member_id = m.id) as wishes,
    json_build_object('id', c.id, 'population', c.population, 'setting', c.setting) as commune,
    array(select case b.mentor_id when m.id then b.mentee_id else b.mentor_id end from binomes b where (b.mentor_id = m.id or b.mentee_id = m.id) and ${live}) as partners,
    greatest(0, case cm.side when 'mentor' then coalesce(p.capacity, 1) else 1 end
      - (select count(*)::int from binomes b where (case cm.side when 'mentor' then b.mentor_id else b.mentee_id end) = m.id and ${live})) as free
  from cohorts k join cohort_members cm on cm.cohort_id = k.id
    join programme_members pm on pm.programme_id = k.programme_id and pm.member_id = cm.member_id and pm.ended_at is null
    join members m on m.id = cm.member_id join communes c on c.id = m.commune_id
    left join profiles p on p.programme_id = k.programme_id and p.member_id = m.id
  where k.id = $1 order by m.id`;

const tiesSql = `select t.commune_id as one, t.other_id as other from cohorts k join commune_ties t on t.programme_id = k.programme_id where k.id = $1`;
const excludedSql = `select e.member_id as one, e.other_id as other from cohorts k join pair_exclusions e on e.programme_id = k.programme_id where k.id = $1`;
const pinsSql = `select mentor_id, mentee_id, kind from match_pins where cohort_id = $1 order by mentor_id, mentee_id`;

/** Those of a cohort who are in its programme still, and all that says who may be with whom. Whether the reader may is the caller's to ask. */
export async function readCast(query: NamedQuery, cohortId: string): Promise<Cast> {
  const people = await query<PersonRow>('matching_people', peopleSql, [cohortId]);
  const ties = await query<{ one: string; other: string }>('matching_ties', tiesSql, [cohortId]);
  const excluded = await query<{ one: string; other: string }>('matching_excluded', excludedSql, [cohortId]);
  const pins = await query<PinRow>('matching_pins', pinsSql, [cohortId]);
  const on = (side: Side) => people.filter((person) => person.side === side).map(({ side: _, ...person }) => person);
  const those = (kind: PinRow['kind']) => pins.filter((pin) => pin.kind === kind).map(({ mentor_id, mentee_id }): IdPair => [mentor_id, mentee_id]);
  return {
    mentors: on('mentor'),
    mentees: on('mentee'),
    ties: ties.map(({ one, other }) => [one, other]),
    excluded: excluded.map(({ one, other }) => [one, other]),
    pinned: those('pin'),
    forbidden: those('forbid'),
  };
}
