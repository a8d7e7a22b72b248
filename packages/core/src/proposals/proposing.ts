import type { Explanation } from '../binomes/contract.ts';
import { binomeChanged } from '../binomes/events.ts';
import { collegeOfPair } from '../binomes/pairable.ts';
import { recordStep } from '../binomes/steps.ts';
import { peopleOf, tellOfBinome } from '../binomes/telling.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';

export type NewProposal = {
  /** Of the binôme that comes of it. */
  id: string;
  at: Date;
  programmeId: string;
  mentorId: string;
  menteeId: string;
  cohortId: string | null;
  explained: Explanation | null;
  /** The coordinator who proposes. */
  byId: string;
  /** The binôme that this one takes over from. */
  followsId: string | null;
};

// A twin that is proposed just now is waited for, and found.
const proposeSql = `
  insert into binomes (id, programme_id, college, mentor_id, mentee_id, created_at, status, cohort_id, explained, follows_id)
  values ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8, $9)
  on conflict (programme_id, mentor_id, mentee_id) where status in ('proposed', 'active', 'paused') do nothing returning id`;

/**
 * Proposes two members of a programme to each other and tells both, within the transaction at hand; answers the binôme's id.
 * Whether the one who proposes may do so is the caller's to ask. Invalid `menteeId` for two who cannot be a pair; Conflict
 * `already-paired` for two who are one, or are proposed to each other.
 */
export async function proposeWithin(unit: Work, proposal: NewProposal): Promise<string> {
  const { id, at, programmeId, mentorId, menteeId, cohortId, explained, byId, followsId } = proposal;
  const college = await collegeOfPair(unit, programmeId, mentorId, menteeId);
  const values = [id, programmeId, college, mentorId, menteeId, at, cohortId, explained && JSON.stringify(explained), followsId];
  const [written] = await unit.query('binome_propose', proposeSql, values);
  if (!written) throw new Conflict('already-paired');
  await recordStep(unit, { binomeId: id, step: 'proposed', byId, at });
  await tellOfBinome(unit, id, 'proposed', [mentorId, menteeId]);
  unit.record(binomeChanged(await peopleOf(unit, id), { id, what: 'proposed' }));
  return id;
}
