import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { coordinatesProgramme } from '../programmes/policy.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import {
  listProfilesInput,
  profileInput,
  writeMembersProfileInput,
  writeProfileInput,
  type ListProfilesInput,
  type MembersProfileView,
  type OwnProfileView,
  type ProfileInCohort,
  type ProfileInput,
  type Side,
  type WriteMembersProfileInput,
  type WriteProfileInput,
} from './contract.ts';
import { profileWritten } from './events.ts';
import { ownViewOf, profileColumns, profileTables, type ProfileRow } from './rows.ts';
import { requireWishable, writeProfilesWithin, writeProfileWithin, type MembersProfile, type WholeProfile } from './writing.ts';

export type { MembersProfile };

type Passed = {
  /** SQL text: those two members share a binôme of that programme. Passed in, as binômes come after profiles. */
  workTogether(programmeId: string, one: string, other: string): string;
  /** These members are on another side now: their cohorts know it within the same transaction. */
  sidesChosen(unit: Work, programmeId: string, chosen: readonly { memberId: string; side: Side }[]): Promise<void>;
};

type OtherRow = ProfileRow & { reads_all: boolean; coordinates: boolean };
type InCohortRow = ProfileRow & { joined_at: Date; updated_at: Date };

const ownSql = `select ${profileColumns} from ${profileTables} where pm.programme_id = $1 and pm.member_id = $2 and pm.ended_at is null`;

// In one order, so that two who hold several queue; who is held stays in the programme.
const heldSql = `
  select ${profileColumns} from ${profileTables} where pm.programme_id = $1 and pm.member_id = any($2) and pm.ended_at is null
  order by pm.member_id for no key update of pm`;

const unwrittenSql = `
  select pm.programme_id from programme_members pm where pm.member_id = $1 and pm.ended_at is null and pm.role = 'member'
    and not exists (select 1 from profiles p where p.programme_id = pm.programme_id and p.member_id = pm.member_id)
  order by pm.joined_at, pm.programme_id`;

// Who is written first: two who write one profile at once queue here, also where there is none yet.
const lockSql = `select 1 from programme_members where programme_id = $1 and member_id = $2 and ended_at is null for no key update`;

const cohortSql = `select 1 from cohorts k where k.id = $1 and ${coordinatesProgramme('k.programme_id', '$2')}`;
const ofCohortSql = `
  select ${profileColumns}, cm.joined_at
  from cohort_members cm join cohorts k on k.id = cm.cohort_id join ${profileTables} on pm.programme_id = k.programme_id and pm.member_id = cm.member_id and pm.ended_at is null
  where cm.cohort_id = $1 and p.member_id is not null and ${coordinatesProgramme('k.programme_id', '$2')}
    and ($3::timestamptz is null or (cm.joined_at, cm.member_id) < ($3, $4::uuid))
  order by cm.joined_at desc, cm.member_id desc limit $5`;

export type Profiles = ReturnType<typeof createProfiles>;

/** What members bring to a binôme and hope of it, in one programme. */
export function createProfiles({ query, work, now }: Kernel, { workTogether, sidesChosen }: Passed) {
  const coordinated = coordinatesProgramme('$1', '$3');
  const otherSql = `
    select ${profileColumns}, ($2::uuid = $3::uuid or ${coordinated}) as reads_all, ${coordinated} as coordinates
    from ${profileTables} where pm.programme_id = $1 and pm.member_id = $2 and pm.ended_at is null
      and ($2::uuid = $3::uuid or ${coordinated} or (p.member_id is not null and ${workTogether('$1', '$2', '$3')}))`;

  const ownPart = (actor: Actor, programmeId: string): Part<OwnProfileView> => ({
    name: 'profile_own',
    text: ownSql,
    values: [requireId(programmeId), actor.memberId],
    view([row]: ProfileRow[]) {
      if (!row) throw new NotFound();
      return ownViewOf(row);
    },
  });

  async function read(actor: Actor, { programmeId, memberId }: { programmeId: string; memberId: string }, on: Work['query'] = query): Promise<MembersProfileView> {
    const [row] = await on<OtherRow>('profile_get', otherSql, [programmeId, memberId, actor.memberId]);
    if (!row) throw new NotFound();
    const { wishes, ...rest } = ownViewOf(row);
    return { ...rest, member: row.member, wishes: row.reads_all ? wishes : null, can: { write: row.reads_all } };
  }

  async function write(actor: Actor, { revision, ...profile }: WholeProfile & { revision: number; wishes: string[] }): Promise<MembersProfileView> {
    return work.run(async (unit) => {
      const [locked] = await unit.query('profile_lock', lockSql, [profile.programmeId, profile.memberId]);
      if (!locked) throw new NotFound();
      const known = await read(actor, profile, unit.query);
      if (!known.can.write) throw new Forbidden();
      if (known.revision > 0 && saysTheSame(known, profile)) return known;
      if (known.revision !== revision) throw new Conflict('changed-meanwhile');
      await requireWishable(unit, profile, profile.wishes);
      const { programmeId, memberId } = profile;
      const written = await writeProfileWithin(unit, profile, now());
      await sidesChosen(unit, programmeId, [profile]);
      unit.record(profileWritten({ programmeId, memberId, revision: written }, await coordinatorsOf(unit, programmeId)));
      return read(actor, profile, unit.query);
    });
  }

  return {
    /** One's own in a programme, or what is suggested until one has written it: then its revision is 0. NotFound outside of the programme. */
    getOwn: (actor: Actor, programmeId: string): Promise<OwnProfileView> => readAlone(query, ownPart(actor, programmeId)),
    ownPart,

    /** The programmes in which one is a member and has written none yet, the oldest first: what one is reminded of. */
    async listUnwritten(actor: Actor): Promise<string[]> {
      return (await query<{ programme_id: string }>('profile_unwritten', unwrittenSql, [actor.memberId])).map(({ programme_id }) => programme_id);
    },

    /**
     * Writes one's own, all of it. Conflict `changed-meanwhile` when it is another one by now, unless it says the same. Invalid for wishes that name
     * oneself, or somebody of another college or programme.
     */
    async writeOwn(actor: Actor, input: WriteProfileInput): Promise<OwnProfileView> {
      const { member: _, can: __, wishes, ...rest } = await write(actor, { ...validate(writeProfileInput, input), memberId: actor.memberId });
      return { ...rest, wishes: wishes ?? [] };
    },

    /** Writes a member's on their behalf, for coordinators; Forbidden for the other half of their binôme, NotFound for everybody else. */
    async writeFor(actor: Actor, input: WriteMembersProfileInput): Promise<MembersProfileView> {
      return write(actor, validate(writeMembersProfileInput, input));
    },

    /**
     * Somebody's: for the coordinators of the programme with their wishes, also when it is but suggested, and without them for whoever works in a
     * binôme with them, or is proposed to. NotFound for everybody else.
     */
    async get(actor: Actor, input: ProfileInput): Promise<MembersProfileView> {
      return read(actor, validate(profileInput, input));
    },

    /** Those that the members of a cohort have written, whoever joined it last first; NotFound for all but its coordinators. */
    async listOfCohort(actor: Actor, input: ListProfilesInput): Promise<Page<ProfileInCohort>> {
      const { cohortId, cursor, limit } = validate(listProfilesInput, input);
      const [seen] = await query('profile_cohort', cohortSql, [cohortId, actor.memberId]);
      if (!seen) throw new NotFound();
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<InCohortRow>('profile_of_cohort', ofCohortSql, [cohortId, actor.memberId, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.joined_at, id: row.member_id }), (row) => ({ ...ownViewOf(row), member: row.member }));
    },

    /**
     * Within another feature's transaction: the profiles of these members as they are until it ends, or what is suggested where there is none;
     * of those alone who are in the programme now.
     */
    async holdProfilesWithin({ query: within }: Work, programmeId: string, memberIds: readonly string[]): Promise<Map<string, OwnProfileView>> {
      const rows = await within<ProfileRow>('profile_hold', heldSql, [programmeId, memberIds]);
      return new Map(rows.map((row) => [row.member_id, ownViewOf(row)]));
    },

    /** Within another feature's transaction: writes profiles whatever their revision, as when a list is brought in. Their members are not checked again, and their wishes stay. */
    async writeProfilesWithin(unit: Work, programmeId: string, profiles: readonly MembersProfile[]): Promise<void> {
      await writeProfilesWithin(unit, programmeId, profiles, now());
      await sidesChosen(unit, programmeId, profiles);
    },
  };
}

/** What was sent says what is there already, in whatever order: sending twice is safe. */
function saysTheSame(known: MembersProfileView, sent: WholeProfile & { wishes: string[] }): boolean {
  const plain = ({ side, capacity, hopes, languages, slots, wanted, offered }: Omit<WholeProfile, 'wishes'>, wishes: string[]) =>
    JSON.stringify([side, capacity, hopes, ...[languages, slots, wanted.map(asText), offered.map(asText), wishes].map((some) => [...some].sort())]);
  return plain(known, (known.wishes ?? []).map(({ id }) => id)) === plain(sent, sent.wishes);
}

const asText = ({ theme, level }: { theme: string; level: number }) => `${theme} ${level}`;
