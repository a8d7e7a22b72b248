import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Failure } from '../kernel/errors.ts';

const world = await createWorld();
const { programmes, relays, threads } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });
const peer = await world.anActor({ programme });

const words = { title: 'Garder les enfants ?', body: 'Comment faites-vous ?', theme: 'youth', locale: 'fr' } as const;

/** The mentee's question, proposed to the mentor. */
async function aScene() {
  const pair = await world.aBinome({ programme });
  const [asker, partner] = [await world.actorOf(pair.mentee), await world.actorOf(pair.mentor)];
  const relay = await relays.propose(asker, { conversationId: pair.conversationId, clientId: randomUUID(), ...words });
  return { pair, asker, partner, relay };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const left = async ({ pair }: Scene, who: 'mentor' | 'mentee') => {
  const before = await world.actorOf(pair[who]);
  await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: pair[who].id });
  return before;
};

/** Who acts. Whoever has left carries the actor of the request that began before. */
const actors: Record<string, (scene: Scene) => Promise<Actor>> = {
  stranger: () => world.anActor({ role: 'coordinator' }),
  'member of the programme': async () => peer,
  moderator: () => world.anActor({ programme, role: 'moderator' }),
  coordinator: async () => coordinator,
  administrator: () => world.anActor({ programme, administrator: true }),
  asker: async ({ asker }) => asker,
  'asker who has left': (scene) => left(scene, 'mentee'),
  partner: async ({ partner }) => partner,
  'partner who has left': (scene) => left(scene, 'mentor'),
};

type Verb = (actor: Actor, scene: Scene) => Promise<unknown>;
const threadOf = async ({ partner, relay }: Scene) => (await relays.get(partner, relay.id)).threadId ?? randomUUID();
const verbs: Record<string, Verb> = {
  preview: (actor, { pair }) => relays.preview(actor, { conversationId: pair.conversationId, ...words }),
  propose: (actor, { pair }) => relays.propose(actor, { conversationId: pair.conversationId, clientId: randomUUID(), ...words }),
  list: (actor, { pair }) => relays.list(actor, { conversationId: pair.conversationId }),
  get: (actor, { relay }) => relays.get(actor, relay.id),
  revise: (actor, { relay }) => relays.revise(actor, { relayId: relay.id, revision: 1, ...words, title: 'Et le soir ?' }),
  agree: (actor, { relay }) => relays.agree(actor, { relayId: relay.id, revision: 1 }),
  refuse: (actor, { relay }) => relays.refuse(actor, { relayId: relay.id }),
  withdraw: (actor, { relay }) => relays.withdraw(actor, { relayId: relay.id }),
};
/** In the thread, once there is one. */
const inThread: Record<string, (actor: Actor, threadId: string) => Promise<unknown>> = {
  read: (actor, threadId) => threads.get(actor, threadId),
  reply: (actor, threadId) => relays.reply(actor, { threadId, clientId: randomUUID(), body: 'Et le soir ?' }),
  accept: (actor, threadId) => threads.acceptAnswer(actor, { threadId, postId: null }),
};

const [yes, no, late, hid] = ['yes', 'forbidden', 'conflict', 'not-found'];
const outside = Object.fromEntries(Object.keys(verbs).map((verb) => [verb, hid]));

const proposed: Record<string, Record<string, unknown>> = {
  stranger: outside,
  'member of the programme': outside,
  moderator: outside,
  coordinator: outside,
  administrator: outside,
  asker: { preview: yes, propose: yes, list: yes, get: yes, revise: yes, agree: no, refuse: no, withdraw: yes },
  'asker who has left': outside,
  partner: { preview: yes, propose: yes, list: yes, get: yes, revise: no, agree: yes, refuse: yes, withdraw: no },
  'partner who has left': outside,
};

const published: Record<string, Record<string, unknown>> = {
  ...proposed,
  asker: { ...proposed['asker'], revise: late },
  partner: { ...proposed['partner'], refuse: late, withdraw: yes },
};

const thread: Record<string, Record<string, unknown>> = {
  stranger: { read: hid, reply: hid, accept: hid },
  'member of the programme': { read: yes, reply: hid, accept: no },
  moderator: { read: yes, reply: hid, accept: yes },
  coordinator: { read: yes, reply: hid, accept: yes },
  administrator: { read: yes, reply: hid, accept: no },
  asker: { read: yes, reply: yes, accept: yes },
  'asker who has left': { read: hid, reply: hid, accept: hid },
  partner: { read: yes, reply: hid, accept: no },
  'partner who has left': { read: hid, reply: hid, accept: hid },
};

const answerOf = (asked: Promise<unknown>) => asked.then(() => yes, (error: Failure) => error.failure);

describe.each([['is proposed', proposed], ['is published', published]] as const)('a question that %s', (state, table) => {
  it.each(Object.keys(actors))('%s', async (who) => {
    const answers: Record<string, unknown> = {};
    for (const [name, verb] of Object.entries(verbs)) {
      const scene = await aScene();
      if (state === 'is published') await verbs['agree']?.(scene.partner, scene);
      answers[name] = await answerOf(verb((await actors[who]?.(scene)) as Actor, scene));
    }
    expect(answers).toEqual(table[who]);
  });
});

describe('its thread', () => {
  it.each(Object.keys(actors))('%s', async (who) => {
    const scene = await aScene();
    await verbs['agree']?.(scene.partner, scene);
    const threadId = await threadOf(scene);
    const actor = (await actors[who]?.(scene)) as Actor;
    const answers: Record<string, unknown> = {};
    for (const [name, verb] of Object.entries(inThread)) answers[name] = await answerOf(verb(actor, threadId));
    expect(answers).toEqual(thread[who]);
  });
});
