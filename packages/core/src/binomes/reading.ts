import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import type { BinomeAbilities, BinomeLifeView, BinomeView, SubstituteView } from './contract.ts';
import { abilitiesIn } from './abilities.ts';
import { coordinates, sideIn, worksIn } from './policy.ts';

export type LifeRow = {
  id: string;
  programme_id: string;
  college: BinomeView['college'];
  status: BinomeView['status'];
  mentor: BinomeView['mentor'];
  mentee: BinomeView['mentee'];
  created_at: Date | string;
  cohort_id: string | null;
  explained: BinomeLifeView['explained'];
  mentor_accepted: boolean;
  mentee_accepted: boolean;
  started_at: Date | string | null;
  paused_at: Date | string | null;
  paused_until: string | null;
  pause_reason: NonNullable<BinomeLifeView['pause']>['reason'] | null;
  closed_at: Date | string | null;
  close_reason: NonNullable<BinomeLifeView['closing']>['reason'] | null;
  follows_id: string | null;
  side: BinomeLifeView['side'];
  coordinates: boolean;
  conversation_id: string | null;
  assessed: boolean;
  substitutes: SubstituteView[];
};

// Days as text: a driver would make them instants.
const lifeColumns = `b.id, b.programme_id, b.college, b.status, ${memberRefOf('b.mentor_id')} as mentor, ${memberRefOf('b.mentee_id')} as mentee, b.created_at, b.cohort_id,
    b.explained, b.mentor_accepted_at is not null as mentor_accepted, b.mentee_accepted_at is not null as mentee_accepted, b.started_at,
    b.paused_at, b.paused_until::text, b.pause_reason, b.closed_at, b.close_reason, b.follows_id, ${sideIn('b', '$2')} as side, ${coordinates('b', '$2')} as coordinates,
    (select c.id from conversations c join conversation_members cm on cm.conversation_id = c.id and cm.member_id = $2 and cm.left_at is null where c.binome_id = b.id) as conversation_id,
    exists (select 1 from assessments a where a.binome_id = b.id and a.member_id = $2) as assessed,
    (select coalesce(json_agg(json_build_object('id', s.id, 'side', s.side, 'member', ${memberRefOf('s.member_id')}, 'fromOn', s.from_on, 'untilOn', s.until_on,
      'entered', s.entered_at is not null) order by s.from_on, s.id), '[]') from binome_substitutes s where s.binome_id = b.id and s.ended_at is null) as substitutes`;
export const lifeSql = `select ${lifeColumns} from binomes b where b.id = $1 and (${worksIn('b', '$2')} or ${coordinates('b', '$2')})`;
// Most that are proposed to one at a time; who has more of them answers some first.
const proposedSql = `
  select ${lifeColumns} from binomes b where b.status = $1 and (b.mentor_id = $2 or b.mentee_id = $2) and ${worksIn('b', '$2')}
  order by b.created_at desc, b.id desc limit 20`;

const lifePart = (actor: Actor, binomeId: string): Part<BinomeLifeView> => ({
  name: 'binome_life',
  text: lifeSql,
  values: [requireId(binomeId), actor.memberId],
  view([row]: LifeRow[]) {
    if (!row) throw new NotFound();
    return lifeOf(row, abilitiesIn(row, actor.memberId));
  },
});

/** Reads one binôme and the stage that it is at. */
export function createBinomeReading({ query }: Kernel) {
  const proposedPart = (actor: Actor): Part<BinomeLifeView[]> => ({
    name: 'binomes_proposed',
    text: proposedSql,
    values: ['proposed', actor.memberId],
    view: (rows: LifeRow[]) => rows.map((row) => lifeOf(row, abilitiesIn(row, actor.memberId))),
  });
  return {
    lifePart,
    /** One binôme, for those who work in it and its coordinators; NotFound for everybody else. */
    get: (actor: Actor, binomeId: string): Promise<BinomeLifeView> => readAlone(query, lifePart(actor, binomeId)),
    proposedPart,
    /** The binômes that are proposed to the actor and wait for an answer, the newest first. */
    listProposed: (actor: Actor): Promise<BinomeLifeView[]> => readAlone(query, proposedPart(actor)),
  };
}

const orNull = (instant: Date | string | null) => (instant === null ? null : instantOf(instant));

export function lifeOf(row: LifeRow, can: BinomeAbilities): BinomeLifeView {
  const { id, college, status, mentor, mentee, explained, side, substitutes } = row;
  return {
    id, college, status, mentor, mentee, explained, side, substitutes, can,
    programmeId: row.programme_id,
    createdAt: instantOf(row.created_at),
    conversationId: row.conversation_id,
    cohortId: row.cohort_id,
    accepted: { mentor: row.mentor_accepted, mentee: row.mentee_accepted },
    startedAt: orNull(row.started_at),
    pause: row.paused_at && row.paused_until && row.pause_reason ? { since: instantOf(row.paused_at), untilOn: row.paused_until, reason: row.pause_reason } : null,
    closing: row.closed_at && row.close_reason ? { at: instantOf(row.closed_at), reason: row.close_reason } : null,
    followsId: row.follows_id,
  };
}
