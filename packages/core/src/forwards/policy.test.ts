import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Failure } from '../kernel/errors.ts';

const world = await createWorld();
const { conversations, forwards, groups, programmes } = world.services;

const programme = await world.aProgramme();
const coordinator = await world.anActor({ programme, role: 'coordinator' });

/** A mentee's message in a group, which the mentor asks to show; somebody else can be in the group too. */
async function aScene() {
  const pair = await world.aBinome({ programme });
  const { id: conversationId } = await world.aGroup({ programme, memberIds: [pair.mentor.id, pair.mentee.id] });
  const author = await world.actorOf(pair.mentee);
  const message = await conversations.send(author, { conversationId, clientId: randomUUID(), body: 'Deux tables.' });
  const thread = await world.aThread({ programme });
  const wish = () => ({ conversationId, messageId: message.id, threadId: thread.id, clientId: randomUUID() });
  return { pair, conversationId, author, asker: await world.actorOf(pair.mentor), message, wish };
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
  'member of the programme': () => world.anActor({ programme }),
  moderator: () => world.anActor({ programme, role: 'moderator' }),
  coordinator: async () => coordinator,
  administrator: () => world.anActor({ programme, administrator: true }),
  'other member of the conversation': async ({ conversationId }) => {
    const other = await world.anActor({ programme });
    await groups.join(other, { groupId: conversationId });
    return other;
  },
  asker: async ({ asker }) => asker,
  'asker who has left': (scene) => left(scene, 'mentor'),
  author: async ({ author }) => author,
  'author who has left': (scene) => left(scene, 'mentee'),
};

type Verb = (actor: Actor, id: string, scene: Scene) => Promise<unknown>;
const verbs: Record<string, Verb> = {
  ask: (actor, _id, scene) => forwards.ask(actor, scene.wish()),
  get: (actor, id) => forwards.get(actor, id),
  grant: (actor, id, { message }) => forwards.grant(actor, { forwardId: id, messageRevision: message.revision, named: true }),
  refuse: (actor, id) => forwards.refuse(actor, { forwardId: id }),
  withdraw: (actor, id) => forwards.withdraw(actor, { forwardId: id }),
};

const yes = 'yes';
const no = 'forbidden';
const late = 'conflict';
const hid = 'not-found';
const outside = { ask: hid, get: hid, grant: hid, refuse: hid, withdraw: hid };

/** While it waits. `ask` is asking for the same message once more, or, for an author, showing their own. */
const waiting: Record<string, Record<string, string>> = {
  stranger: outside,
  'member of the programme': outside,
  moderator: outside,
  coordinator: outside,
  administrator: outside,
  'other member of the conversation': { ...outside, ask: yes },
  asker: { ask: late, get: yes, grant: no, refuse: no, withdraw: yes },
  'asker who has left': outside,
  author: { ask: yes, get: yes, grant: yes, refuse: yes, withdraw: no },
  'author who has left': outside,
};

/** Once it was granted and is public. */
const granted: Record<string, Record<string, string>> = {
  ...waiting,
  asker: { ask: yes, get: yes, grant: no, refuse: no, withdraw: late },
  'asker who has left': { ...outside, get: yes, grant: no, refuse: no, withdraw: late },
  author: { ask: yes, get: yes, grant: yes, refuse: late, withdraw: yes },
  'author who has left': { ask: hid, get: yes, grant: yes, refuse: late, withdraw: yes },
};

describe.each([['waits', waiting], ['was granted', granted]] as const)('of a request that %s', (state, table) => {
  it.each(Object.keys(actors))('%s', async (who) => {
    const answers: Record<string, string> = {};
    for (const [name, verb] of Object.entries(verbs)) {
      const scene = await aScene();
      const { id } = await forwards.ask(scene.asker, scene.wish());
      if (state === 'was granted') await verbs['grant']?.(scene.author, id, scene);
      const actor = await actors[who]?.(scene);
      answers[name] = await verb(actor as Actor, id, scene).then(() => yes, (error: Failure) => error.failure);
    }
    expect(answers).toEqual(table[who]);
  });
});
