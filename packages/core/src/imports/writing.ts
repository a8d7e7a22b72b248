import type { Enrolment, Place } from '../auth/enrolment.ts';
import { cohortChanged } from '../cohorts/events.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { OwnProfileView } from '../profiles/contract.ts';
import type { MembersProfile, Profiles } from '../profiles/service.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import type { PlannedRow } from './checking.ts';
import { profileColumns } from './contract.ts';

export type ImportDeps = {
  enrolment: Enrolment;
  profiles: Pick<Profiles, 'holdProfilesWithin' | 'writeProfilesWithin'>;
  cohorts: Pick<Cohorts, 'addToCohortsWithin'>;
};

/** Writes a plan without errors: accounts, memberships and letters, then profiles and cohorts; in as many statements for many as for one. */
export async function carryOut(unit: Work, { enrolment, profiles, cohorts }: ImportDeps, place: Place, rows: readonly PlannedRow[]): Promise<void> {
  const ids = await bringIn(unit, enrolment, place, rows);
  const held = await profiles.holdProfilesWithin(unit, place.programmeId, [...ids.values()]);
  const merged = rows.map((row) => {
    const profile = held.get(ids.get(row.row) ?? '');
    // Taken out of the programme since it was looked up, in this moment.
    if (!profile) throw new Conflict();
    return { row, profile: mergedProfile(profile, row) };
  });
  const said = merged.filter(({ row }) => saysProfile(row)).map(({ profile }) => profile);
  if (said.length > 0) await profiles.writeProfilesWithin(unit, place.programmeId, said);
  await cohorts.addToCohortsWithin(unit, merged.flatMap(({ row: { cohort }, profile: { memberId, side } }) => (cohort ? [{ cohortId: cohort.id, memberId, side }] : [])));
  await tellOfCohorts(unit, place.programmeId, rows);
}

/** Who was not in the programme is from here on. Answers everybody's id by their row. */
async function bringIn(unit: Work, enrolment: Enrolment, place: Place, rows: readonly PlannedRow[]): Promise<Map<number, string>> {
  const known = new Map(rows.flatMap(({ row, account }) => (account ? [[row, account.id] as const] : [])));
  await enrolment.takeIn(unit, place, rows.flatMap(({ effect, account }) => (effect === 'join' && account ? [account.id] : [])));
  const coming = rows.filter(({ effect }) => effect === 'invite');
  const people = coming.map(({ email, name, jobTitle, college, commune, locale }) => ({ email, name, jobTitle, college, communeId: commune.id, locale }));
  const made = await enrolment.enrol(unit, place, people);
  return new Map([...known, ...coming.map(({ row }, at) => [row, made[at] ?? ''] as const)]);
}

const saysProfile = (row: PlannedRow): boolean => profileColumns.some((column) => row[column] !== null);

/** What the row says, and for the rest what was there, or what is suggested to whoever has none: a cell that is empty leaves either. */
function mergedProfile(profile: OwnProfileView, row: PlannedRow): MembersProfile {
  return {
    memberId: profile.memberId,
    side: row.side ?? profile.side,
    languages: row.languages ?? profile.languages,
    slots: row.slots ?? profile.slots,
    capacity: row.capacity ?? profile.capacity,
    hopes: row.hopes ?? profile.hopes,
    wanted: row.wanted ?? profile.wanted,
    offered: row.offered ?? profile.offered,
  };
}

async function tellOfCohorts(unit: Work, programmeId: string, rows: readonly PlannedRow[]): Promise<void> {
  const changed = new Set(rows.flatMap(({ cohort }) => cohort?.id ?? []));
  if (changed.size === 0) return;
  const coordinators = await coordinatorsOf(unit, programmeId);
  for (const id of changed) unit.record(cohortChanged({ id, programmeId }, coordinators));
}
