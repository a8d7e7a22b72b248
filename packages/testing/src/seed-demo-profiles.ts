import { randomUUID } from 'node:crypto';
import { cohortMembers, cohorts, pairExclusions } from '@passerelle/core/cohorts/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import type { Slot } from '@passerelle/core/profiles/contract.ts';
import { profiles, profileThemes, profileWishes } from '@passerelle/core/profiles/schema.ts';
import { communeTies } from '@passerelle/core/programmes/schema.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoCohort, demoCommunes, demoExclusion, demoMembers, demoNewcomers, demoProfiles, demoTies, type DemoProfile, type DemoWhen } from './demo/index.ts';

type At = (when: DemoWhen) => Date;

const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
/** So many days from that many days ago, both ends included. */
export const stretchOf = (at: At, startsDaysAgo: number, lastsDays: number) => {
  const start = at({ daysAgo: startsDaysAgo, at: '12:00' });
  return { startsOn: daysAfter(start, 0), endsOn: daysAfter(start, lastsDays) };
};

/** A mentor lives in a reference town. */
export const sideOf = (key: string) => {
  const commune = [...demoMembers, ...demoNewcomers].find((member) => member.key === key)?.commune;
  return demoCommunes.find((town) => town.key === commune)?.kind === 'reference' ? ('mentor' as const) : ('mentee' as const);
};

/** What the cast brings to their binômes, the cohort that they are in, and what binds their towns. */
export async function writeProfiles(tx: Database, ids: DemoIds, at: At): Promise<void> {
  const { programmeId } = ids;
  const updatedAt = at({ daysAgo: 105, at: '10:00' });
  for (const profile of demoProfiles) await writeProfile(tx, ids, profile, updatedAt);
  await tx.insert(communeTies).values(
    demoTies.map(({ towns: [one, other], note }) => {
      const [communeId = '', otherId = ''] = [idOf(ids.communes, one), idOf(ids.communes, other)].toSorted();
      return { programmeId, communeId, otherId, note, createdAt: updatedAt };
    }),
  );
  await writeCohort(tx, ids, at);
}

/** Of one member. */
export async function writeProfile(tx: Database, ids: DemoIds, { by, languages, slots, capacity = 1, hopes, wanted, offered, wishes = [] }: DemoProfile, updatedAt: Date): Promise<void> {
  const key = { programmeId: ids.programmeId, memberId: idOf(ids.members, by) };
  await tx.insert(profiles).values({ ...key, side: sideOf(by), languages, slots: slots.split(' ') as Slot[], capacity, hopes, updatedAt });
  const levels = (direction: 'wanted' | 'offered', chosen: DemoProfile['wanted']) =>
    Object.entries(chosen).map(([theme, level]) => ({ ...key, direction, theme: theme as keyof typeof chosen, level }));
  await tx.insert(profileThemes).values([...levels('wanted', wanted), ...levels('offered', offered)]);
  if (wishes.length > 0) await tx.insert(profileWishes).values(wishes.map((wished) => ({ ...key, wishedId: idOf(ids.members, wished) })));
}

async function writeCohort(tx: Database, ids: DemoIds, at: At): Promise<void> {
  const { programmeId } = ids;
  const { name, by, openedDaysAgo, startsDaysAgo, lastsDays } = demoCohort;
  const [id, createdAt] = [randomUUID(), at({ daysAgo: openedDaysAgo, at: '09:30' })];
  await tx.insert(cohorts).values({ id, programmeId, name, ...stretchOf(at, startsDaysAgo, lastsDays), createdBy: idOf(ids.members, by), clientId: randomUUID(), createdAt });
  const cast = demoMembers.filter(({ role }) => role === 'member');
  await tx.insert(cohortMembers).values(cast.map(({ key }) => ({ cohortId: id, memberId: idOf(ids.members, key), side: sideOf(key), joinedAt: createdAt })));
  const [memberId = '', otherId = ''] = demoExclusion.pair.map((key) => idOf(ids.members, key)).toSorted();
  await tx.insert(pairExclusions).values({ programmeId, memberId, otherId, reason: demoExclusion.reason, createdBy: idOf(ids.members, demoExclusion.by), createdAt: at({ daysAgo: demoExclusion.daysAgo, at: '11:00' }) });
}
