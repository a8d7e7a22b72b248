import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';

const world = await createWorld();
const { conversations, handovers, programmes } = world.services;

const on = (days: number) => new Date(world.clock.now().getTime() + days * day).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });

/** The mentor was handed over once, and somebody stands in for who has that side now. */
async function aScene() {
  const pair = await world.aBinome({ programme });
  const successor = await world.aMember({ programme });
  const substitute = await world.aMember({ programme });
  const [former, mentee] = [await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
  await conversations.send(mentee, { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Bonjour' });
  const handover = await handovers.handOver(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', fromId: pair.mentor.id, toId: successor.id });
  const { substitutes: [named] } = await handovers.substitute(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', memberId: substitute.id, fromOn: on(0), untilOn: on(3) });
  return { pair, handover, substituteId: named?.id ?? '', former, mentee, mentor: await world.actorOf(successor), substitute: await world.actorOf(substitute), successor };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** Who acts. Whoever has left carries the actor of the request that began before. */
const actors: Record<string, (scene: Scene) => Promise<Actor>> = {
  stranger: () => world.anActor({ role: 'coordinator' }),
  'member of the programme': () => world.anActor({ programme }),
  moderator: () => world.anActor({ programme, role: 'moderator' }),
  administrator: () => world.anActor({ programme, administrator: true }),
  coordinator: async () => coordinator,
  mentor: async ({ mentor }) => mentor,
  mentee: async ({ mentee }) => mentee,
  substitute: async ({ substitute }) => substitute,
  predecessor: async ({ former }) => former,
  'mentee who has left': async ({ mentee }) => {
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: mentee.memberId });
    return mentee;
  },
};

const verbs: Record<string, (actor: Actor, scene: Scene) => Promise<unknown>> = {
  'read what was said': (actor, { pair }) => conversations.history(actor, { conversationId: pair.conversationId }),
  'list handovers': (actor, { pair }) => handovers.list(actor, { binomeId: pair.id }),
  'look for a mentor': (actor, { pair }) => handovers.listSuccessors(actor, { binomeId: pair.id, side: 'mentor' }),
  'name a mentee’s substitute': async (actor, { pair }) =>
    handovers.substitute(actor, { binomeId: pair.id, clientId: randomUUID(), side: 'mentee', memberId: (await world.aMember({ programme })).id, fromOn: on(0), untilOn: on(1) }),
  'end the mentor’s substitute': (actor, { pair, substituteId }) => handovers.endSubstitute(actor, { binomeId: pair.id, substituteId }),
  'hand over': async (actor, { pair, successor }) =>
    handovers.handOver(actor, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', fromId: successor.id, toId: (await world.aMember({ programme })).id }),
  consent: (actor, { handover }) => handovers.answer(actor, { handoverId: handover.id, given: true }),
};

const [yes, no, hidden] = ['yes', 'Forbidden', 'NotFound'];
const nothing = [hidden, hidden, hidden, hidden, hidden, hidden, hidden];
const table: Record<string, (string | undefined)[]> = {
  stranger: nothing,
  'member of the programme': nothing,
  moderator: nothing,
  administrator: nothing,
  coordinator: [hidden, yes, yes, yes, yes, yes, hidden],
  mentor: [yes, yes, yes, no, yes, no, hidden],
  mentee: [yes, yes, no, yes, no, no, yes],
  substitute: [yes, yes, no, no, yes, no, hidden],
  predecessor: [hidden, yes, hidden, hidden, hidden, hidden, yes],
  'mentee who has left': nothing,
};

describe('who may do what with a binôme that changes hands', () => {
  it.each(Object.entries(actors))('%s', async (who, actorOf) => {
    const found: string[] = [];
    for (const act of Object.values(verbs)) {
      const scene = await aScene();
      found.push(await act(await actorOf(scene), scene).then(() => 'yes', (error: Error) => error.constructor.name));
    }
    expect(found).toEqual(table[who]);
  });
});
