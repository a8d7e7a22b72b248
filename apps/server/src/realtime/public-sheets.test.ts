import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const programme = await world.aProgramme();
const [author, moderator] = [await world.aMember({ programme }), await world.aMember({ programme, role: 'moderator' })];
const sheet = await world.aPractice({ post: await world.aPost({ thread: await world.aThread({ author }), author }), moderator, published: true });
const { practices } = world.services;

it('whoever has the sheet open sees that somebody is asked, and how they answer; nobody of another programme does', async () => {
  const [line, outside] = [await server.connect(await server.signIn(author)), await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })))];
  const heard = listen(outside);
  const steps = [
    async () => practices.askPublic(await world.actorOf(moderator), sheet.id),
    async () => practices.answerPublic(await world.actorOf(author), { practiceId: sheet.id, answer: 'yes' }),
    async () => practices.openPublic(await world.actorOf(moderator), sheet.id),
    async () => practices.answerPublic(await world.actorOf(author), { practiceId: sheet.id, answer: 'no' }),
  ];
  for (const step of steps) {
    const changed = next(line, 'practice.changed');
    await step();
    expect(await changed).toEqual({ id: sheet.id, programmeId: programme.id });
  }
  await settled(outside);
  expect(heard.filter(({ name }) => name.startsWith('practice.'))).toEqual([]);
});
