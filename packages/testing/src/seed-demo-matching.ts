import { randomUUID } from 'node:crypto';
import { cohortMembers, cohorts } from '@passerelle/core/cohorts/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import type { MatchingProblem, Person } from '@passerelle/core/matching/facts.ts';
import { propose } from '@passerelle/core/matching/proposing.ts';
import { matchPairs, matchRuns } from '@passerelle/core/matching/schema.ts';
import { members } from '@passerelle/core/members/schema.ts';
import type { Slot } from '@passerelle/core/profiles/contract.ts';
import { programmeMembers } from '@passerelle/core/programmes/schema.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoCommunes, demoNewcomers, demoNewCohort, demoNewProfiles, demoTies, type DemoMember, type DemoProfile, type DemoWhen } from './demo/index.ts';
import { sideOf, stretchOf, writeProfile } from './seed-demo-profiles.ts';

type At = (when: DemoWhen) => Date;

/** Some who have just come, their cohort, and a proposal for it that nobody has published yet. */
export async function writeNewcomers(tx: Database, ids: DemoIds, { at, passwordHash }: { at: At; passwordHash: string }): Promise<void> {
  const { programmeId } = ids;
  const { name, by, openedDaysAgo, startsInDays, lastsDays, runDaysAgo } = demoNewCohort;
  const [cohortId, createdAt] = [randomUUID(), at({ daysAgo: openedDaysAgo, at: '09:30' })];
  const createdBy = idOf(ids.members, by);
  for (const { key } of demoNewcomers) ids.members.set(key, randomUUID());
  await tx.insert(members).values(
    demoNewcomers.map(({ key, email, name: called, jobTitle, college, commune, locale }) => ({
      id: idOf(ids.members, key), email, name: called, jobTitle, college, locale, passwordHash, createdAt, communeId: idOf(ids.communes, commune),
    })),
  );
  await tx.insert(programmeMembers).values(demoNewcomers.map(({ key }) => ({ programmeId, memberId: idOf(ids.members, key), role: 'member' as const, joinedAt: createdAt })));
  for (const profile of demoNewProfiles) await writeProfile(tx, ids, profile, createdAt);
  await tx.insert(cohorts).values({ id: cohortId, programmeId, name, ...stretchOf(at, -startsInDays, lastsDays), createdBy, clientId: randomUUID(), createdAt });
  await tx.insert(cohortMembers).values(demoNewcomers.map(({ key }) => ({ cohortId, memberId: idOf(ids.members, key), side: sideOf(key), joinedAt: createdAt })));
  await writeRun(tx, problemOf(ids), { cohortId, createdBy, createdAt: at({ daysAgo: runDaysAgo, at: '16:20' }) });
}

async function writeRun(tx: Database, problem: MatchingProblem, run: { cohortId: string; createdBy: string; createdAt: Date }): Promise<void> {
  const id = randomUUID();
  const { pairs, leftovers, score } = propose(problem);
  await tx.insert(matchRuns).values({
    ...run, id, clientId: randomUUID(), weights: problem.weights, mentors: problem.mentors.length, mentees: problem.mentees.length, score, leftovers, milliseconds: 40,
  });
  await tx.insert(matchPairs).values(pairs.map((pair) => ({ runId: id, ...pair })));
}

function problemOf(ids: DemoIds): MatchingProblem {
  const people = demoNewcomers.map((member) => ({ side: sideOf(member.key), person: personOf(ids, member, demoNewProfiles.find((profile) => profile.by === member.key)!) }));
  const on = (side: 'mentor' | 'mentee') => people.filter((one) => one.side === side).map(({ person }) => person).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const ties = demoTies.map(({ towns: [one, other] }): [string, string] => [idOf(ids.communes, one), idOf(ids.communes, other)]);
  return { mentors: on('mentor'), mentees: on('mentee'), weights: usualWeights, ties, pinned: [], forbidden: [], excluded: [] };
}

function personOf(ids: DemoIds, { key, college, commune }: DemoMember, { languages, slots, capacity = 1, wanted, offered, wishes = [] }: DemoProfile): Person {
  const town = demoCommunes.find((one) => one.key === commune)!;
  const levelled = (chosen: DemoProfile['wanted']) => Object.entries(chosen).map(([theme, level]) => ({ theme: theme as Theme, level }));
  return {
    id: idOf(ids.members, key), college, languages, slots: slots.split(' ') as Slot[], wanted: levelled(wanted), offered: levelled(offered),
    wishes: wishes.map((wished) => idOf(ids.members, wished)), commune: { id: idOf(ids.communes, commune), population: town.population, setting: town.setting },
    free: capacity, partners: [],
  };
}
