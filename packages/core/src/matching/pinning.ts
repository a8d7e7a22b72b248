import type { Actor } from '../kernel/actor.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import { pinInput, pinnedPairInput, type PairObstacle, type PinInput, type PinnedPairInput, type PinView } from './contract.ts';
import { matchingChanged } from './events.ts';
import type { IdPair } from './facts.ts';
import { obstaclesAmong } from './obstacles.ts';
import { seenCohortSql, type SeenCohort } from './policy.ts';
import { readCast } from './taking-part.ts';

/** Most that one cohort can have: beyond, it is no matching any more. */
const maxPins = 500;

type Row = { mentor: MemberRef; mentee: MemberRef; kind: PinInput['kind']; created_at: Date };

// One after the other: two pins may each be possible, and not both.
const lockSql = `${seenCohortSql} for no key update of k`;

const putSql = `
  insert into match_pins as p (cohort_id, mentor_id, mentee_id, kind, created_by, created_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (cohort_id, mentor_id, mentee_id) do update set kind = excluded.kind, created_by = excluded.created_by, created_at = excluded.created_at where p.kind <> excluded.kind
  returning kind`;
const dropSql = `delete from match_pins where cohort_id = $1 and mentor_id = $2 and mentee_id = $3 returning kind`;
const listSql = `
  select ${memberRefOf('p.mentor_id')} as mentor, ${memberRefOf('p.mentee_id')} as mentee, p.kind, p.created_at
  from match_pins p where p.cohort_id = $1 order by p.created_at desc, p.mentor_id, p.mentee_id limit ${maxPins}`;

/** The field's message for each reason why a pair cannot be. */
const messageOf: Record<PairObstacle, string> = {
  left: 'notInCohort', college: 'collegeDiffers', language: 'noCommonLanguage', paired: 'alreadyPaired',
  excluded: 'excludedPair', forbidden: 'excludedPair', taken: 'menteeTaken', capacity: 'noPlaceLeft',
};

/** What a coordinator wants of single pairs, whatever their score: together, or never. */
export function createPinning({ query, work, now }: Kernel) {
  async function change(actor: Actor, cohortId: string, act: (unit: Work) => Promise<boolean>): Promise<void> {
    await work.run(async (unit) => {
      const [cohort] = await unit.query<SeenCohort>('pin_lock', lockSql, [cohortId, actor.memberId]);
      if (!cohort) throw new NotFound();
      if (cohort.closed) throw new Conflict('cohort-closed');
      const programmeId = cohort.programme_id;
      if (await act(unit)) unit.record(matchingChanged({ cohortId, programmeId }, await coordinatorsOf(unit, programmeId)));
    });
  }

  return {
    /** The pins of a cohort, the newest first, each with what stands in its way by now. NotFound for all but coordinators. */
    async listPins(actor: Actor, cohortId: string): Promise<PinView[]> {
      const [cohort] = await query('pin_sees', seenCohortSql, [requireId(cohortId), actor.memberId]);
      if (!cohort) throw new NotFound();
      const rows = await query<Row>('pin_list', listSql, [cohortId]);
      const together = rows.filter(({ kind }) => kind === 'pin');
      const obstacles = together.length === 0 ? new Map<number, PairObstacle>() : obstaclesAmong(together.map(idsOf), await readCast(query, cohortId));
      return rows.map((row) => ({ mentor: row.mentor, mentee: row.mentee, kind: row.kind, createdAt: instantOf(row.created_at), obstacle: obstacles.get(together.indexOf(row)) ?? null }));
    },

    /**
     * Has two be together in the runs to come, or never. Invalid `menteeId` with the reason for two who cannot be a pair, together with
     * those that are pinned already.
     */
    async pin(actor: Actor, input: PinInput): Promise<void> {
      const { cohortId, mentorId, menteeId, kind } = validate(pinInput, input);
      await change(actor, cohortId, async (unit) => {
        const cast = await readCast(unit.query, cohortId);
        requirePossible([mentorId, menteeId], kind, cast);
        if (cast.pinned.length + cast.forbidden.length >= maxPins) throw new Invalid('invalid', { menteeId: 'tooMany' });
        return (await unit.query('pin_put', putSql, [cohortId, mentorId, menteeId, kind, actor.memberId, now()])).length > 0;
      });
    },

    /** The matching decides again. That there was no pin is fine. */
    async unpin(actor: Actor, input: PinnedPairInput): Promise<void> {
      const { cohortId, mentorId, menteeId } = validate(pinnedPairInput, input);
      await change(actor, cohortId, async (unit) => (await unit.query('pin_drop', dropSql, [cohortId, mentorId, menteeId])).length > 0);
    },
  };
}

const idsOf = ({ mentor, mentee }: Row): IdPair => [mentor.id, mentee.id];

function requirePossible(pair: IdPair, kind: PinInput['kind'], cast: Awaited<ReturnType<typeof readCast>>): void {
  const [mentorId, menteeId] = pair;
  const isThis = ([mentor, mentee]: IdPair) => mentor === mentorId && mentee === menteeId;
  const others = cast.pinned.filter((one) => !isThis(one));
  // A pin takes back what forbade the pair.
  const obstacle = obstaclesAmong([...others, pair], { ...cast, forbidden: cast.forbidden.filter((one) => !isThis(one)) }).get(others.length);
  if (!obstacle || (kind === 'forbid' && obstacle !== 'left')) return;
  throw new Invalid('invalid', { menteeId: obstacle === 'taken' && others.some(([, mentee]) => mentee === menteeId) ? 'pinnedElsewhere' : messageOf[obstacle] });
}
