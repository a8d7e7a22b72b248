import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Failure } from '../kernel/errors.ts';
import type { BinomeStatus } from './contract.ts';

const world = await createWorld();
const { agreements, assessments, binomes, programmes, proposals } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });
const untilOn = new Date(world.clock.now().getTime() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
type Scene = { id: string; mentor: Actor; mentee: Actor };

/** A binôme at a stage; somebody stands in for its mentor. */
async function aScene(status: BinomeStatus): Promise<Scene> {
  const [one, other] = [await world.aMember({ programme }), await world.aMember({ programme })];
  const { id } = await proposals.propose(coordinator, { programmeId: programme.id, mentorId: one.id, menteeId: other.id });
  const [mentor, mentee] = [await world.actorOf(one), await world.actorOf(other)];
  if (status === 'proposed') return { id, mentor, mentee };
  if (status === 'declined') await proposals.decline(mentee, { binomeId: id, reason: 'time', words: 'Secret' });
  else for (const actor of [mentor, mentee]) await proposals.accept(actor, id);
  if (status === 'paused') await binomes.pause(mentor, { binomeId: id, reason: 'leave', untilOn });
  if (status !== 'declined') await agreements.write(mentor, { binomeId: id, revision: 0, rhythm: 'weekly', rules: '', goals: 'Secret' });
  if (status === 'closed') await binomes.close(mentor, { binomeId: id, reason: 'done' });
  return { id, mentor, mentee };
}

const actors = {
  // Somebody with every right, elsewhere.
  stranger: () => world.anActor({ role: 'coordinator' }),
  former: async () => {
    const member = await world.aMember({ programme, role: 'coordinator' });
    const before = await world.actorOf(member);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: member.id });
    return before;
  },
  'former mentor': async ({ mentor }: Scene) => {
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: mentor.memberId });
    return mentor;
  },
  member: () => world.anActor({ programme }),
  mentor: async ({ mentor }: Scene) => mentor,
  mentee: async ({ mentee }: Scene) => mentee,
  substitute: async ({ id }: Scene) => {
    const actor = await world.anActor({ programme });
    await world.database.pool.query(
      `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at) values ($1, $2, 'mentor', $3, current_date, current_date + 9, $3, now(), now())`,
      [randomUUID(), id, actor.memberId],
    );
    return actor;
  },
  moderator: () => world.anActor({ programme, role: 'moderator' }),
  coordinator: async () => coordinator,
  administrator: () => world.anActor({ programme, administrator: true }),
};

const somebody = async () => (await world.aMember({ programme })).id;
const verbs: Record<string, [status: BinomeStatus, (actor: Actor, scene: Scene) => Promise<unknown>]> = {
  get: ['active', (actor, { id }) => binomes.get(actor, id)],
  steps: ['active', (actor, { id }) => binomes.listSteps(actor, id)],
  accept: ['proposed', (actor, { id }) => proposals.accept(actor, id)],
  decline: ['proposed', (actor, { id }) => proposals.decline(actor, { binomeId: id, reason: 'time' })],
  'read why it was declined': ['declined', (actor, { id }) => proposals.getDecline(actor, id)],
  propose: ['active', async (actor) => proposals.propose(actor, { programmeId: programme.id, mentorId: await somebody(), menteeId: await somebody() })],
  rematch: ['declined', async (actor, { id, mentee }) => proposals.rematch(actor, { binomeId: id, mentorId: await somebody(), menteeId: mentee.memberId })],
  pause: ['active', (actor, { id }) => binomes.pause(actor, { binomeId: id, reason: 'leave', untilOn })],
  resume: ['paused', (actor, { id }) => binomes.resume(actor, id)],
  close: ['active', (actor, { id }) => binomes.close(actor, { binomeId: id, reason: 'done' })],
  'read the agreement': ['active', (actor, { id }) => agreements.get(actor, id)],
  'read its wordings': ['active', (actor, { id }) => agreements.listWordings(actor, id)],
  'see that it is signed': ['active', (actor, { id }) => agreements.getStanding(actor, id)],
  'write the agreement': ['active', (actor, { id }) => agreements.write(actor, { binomeId: id, revision: 1, rhythm: 'free', rules: '', goals: '' })],
  'sign it': ['active', (actor, { id }) => agreements.sign(actor, { binomeId: id, revision: 1 })],
  assess: ['closed', (actor, { id }) => assessments.assess(actor, { binomeId: id, useful: 3, reached: 3, rhythm: 3, again: false })],
  'read the assessments': ['closed', (actor, { id }) => assessments.get(actor, id)],
  'read their figures': ['closed', (actor, { id }) => assessments.listFigures(actor, id)],
};

const marks: Record<string, string> = { x: 'yes', f: 'forbidden', '.': 'not-found' };
// The columns are in the order of `actors`: stranger, former, former mentor, member, mentor, mentee, substitute, moderator, coordinator, administrator.
const table: Record<string, string> = {
  get: '....xxx.x.',
  steps: '....xxx.x.',
  accept: '....xxf.f.',
  decline: '....xxf.f.',
  'read why it was declined': '........x.',
  // The actor of before says that they coordinate: what they propose would be nothing that they see, and is undone.
  propose: 'f.ffffffxf',
  rematch: '....fff.x.',
  pause: '....xxf.x.',
  resume: '....xxf.x.',
  close: '....xxf.x.',
  'read the agreement': '....xxx...',
  'read its wordings': '....xxx...',
  'see that it is signed': '....xxx.x.',
  'write the agreement': '....xxf.f.',
  'sign it': '....xxf.f.',
  assess: '....xxf.f.',
  'read the assessments': '....xx....',
  'read their figures': '........x.',
};

describe('who may do what with a binôme', () => {
  it.each(Object.keys(verbs))('%s', async (name) => {
    const [status, verb] = verbs[name]!;
    const seen: string[] = [];
    const expected: string[] = [];
    for (const [at, [who, make]] of Object.entries(actors).entries()) {
      const scene = await aScene(status);
      const actor = await make(scene);
      const answer = await verb(actor, scene).then(() => 'yes', (error: Failure) => error.failure ?? String(error));
      seen.push(`${who}: ${answer}`);
      expected.push(`${who}: ${marks[table[name]![at]!]}`);
    }
    expect(seen).toEqual(expected);
  });
});
