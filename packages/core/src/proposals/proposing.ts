import type { Explanation } from '../binomes/contract.ts';
import { binomeChanged } from '../binomes/events.ts';
import { collegesOfPairs } from '../binomes/pairable.ts';
import { recordStepOfEach } from '../binomes/steps.ts';
import { tellOfEach } from '../binomes/telling.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { coordinatorsOf } from '../programmes/telling.ts';

export type NewPair = {
  /** Of the binôme that comes of it. */
  id: string;
  mentorId: string;
  menteeId: string;
  explained: Explanation | null;
};

export type NewProposals = {
  at: Date;
  programmeId: string;
  cohortId: string | null;
  /** The coordinator who proposes. */
  byId: string;
  /** The binôme that they take over from. */
  followsId: string | null;
};

// A twin that is proposed just now is waited for, and found.
const proposeSql = `
  insert into binomes (id, programme_id, college, mentor_id, mentee_id, created_at, status, cohort_id, explained, follows_id)
  select p.id, $1, p.college, p."mentorId", p."menteeId", $2, 'proposed', $3, p.explained, $4
  from jsonb_to_recordset($5) as p (id uuid, college text, "mentorId" uuid, "menteeId" uuid, explained jsonb)
  on conflict (programme_id, mentor_id, mentee_id) where status in ('proposed', 'active', 'paused') do nothing returning id`;

/**
 * Proposes pairs of members of a programme to each other and tells each of them, within the transaction at hand: in as many statements for a
 * whole cohort as for two. Whether the one who proposes may do so is the caller's to ask. Invalid `menteeId` for two who cannot be a pair;
 * Conflict `already-paired` for two who are one, or are proposed to each other.
 */
export async function proposeWithin(unit: Work, { at, programmeId, cohortId, byId, followsId }: NewProposals, pairs: readonly NewPair[]): Promise<void> {
  const colleges = await collegesOfPairs(unit, programmeId, pairs);
  const rows = pairs.map((pair, place) => ({ ...pair, college: colleges[place] }));
  const written = await unit.query('binome_propose', proposeSql, [programmeId, at, cohortId, followsId, JSON.stringify(rows)]);
  if (written.length < pairs.length) throw new Conflict('already-paired');
  await recordStepOfEach(unit, pairs.map(({ id }) => id), { step: 'proposed', byId, at });
  await tellOfEach(unit, 'proposed', pairs.map(({ id, mentorId, menteeId }) => ({ binomeId: id, memberIds: [mentorId, menteeId] })));
  const coordinatorIds = await coordinatorsOf(unit, programmeId);
  for (const { id, mentorId, menteeId } of pairs) {
    // Nobody stands in for anybody yet.
    unit.record(binomeChanged({ programmeId, mentorId, menteeId, substituteIds: [], coordinatorIds }, { id, what: 'proposed' }));
  }
}
