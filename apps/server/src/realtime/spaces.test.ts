import { randomUUID } from 'node:crypto';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { ask, listen, next, settled, startTestServer, type Loose, type Method } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { isThreadRoom, roomOf } from './rooms.ts';

const world = await createWorld();
let watching: (() => Promise<unknown>) | null = null;
const { services } = world;
// The real services, except that a test can do something in the middle of `thread.watch`.
const server = await startTestServer(world, {
  services: {
    ...services,
    threads: {
      ...services.threads,
      get: async (...given) => {
        const found = await services.threads.get(...given);
        await watching?.();
        return found;
      },
    },
  },
});

async function aScene() {
  const programme = await world.aProgramme();
  const people = {
    stranger: await world.aMember({ role: 'coordinator', college: 'elected' }),
    official: await world.aMember({ programme }),
    elected: await world.aMember({ programme, college: 'elected' }),
    inGroup: await world.aMember({ programme }),
    moderator: await world.aMember({ programme, role: 'moderator' }),
    keeper: await world.aMember({ programme, role: 'coordinator', college: 'elected' }),
  };
  const group = await world.aGroup({ maker: people.keeper, memberIds: [people.inGroup.id] });
  return { programme, people, group };
}
type People = Awaited<ReturnType<typeof aScene>>['people'];
type Who = keyof People;

const dial = async (member: TestMember) => server.connect(await server.signIn(member));
const asking = (programmeId: string, spaceId: string) => ({ programmeId, spaceId, clientId: randomUUID(), kind: 'question', theme: 'youth', title: 'Canari ?', body: 'Canari.', locale: 'fr' });
/** Told to the author’s own browsers, and not by the space. */
const isOwn = new Set(['thread.read', 'inbox.changed']);
const reply = () => ({ clientId: randomUUID(), body: 'Canari.' });
async function does(cookie: string, method: Method, path: string, body: unknown): Promise<Loose> {
  const answer = await server.call(cookie, method, path, body);
  expect(answer.status).toBeLessThan(300);
  return answer.body;
}

describe('what happens in a space', () => {
  it.each<[string, (scene: Awaited<ReturnType<typeof aScene>>) => Parameters<typeof world.aSpace>[0], Who[]]>([
    ['the programme’s', () => ({ kind: 'programme', title: 'Annonces' }), ['official', 'elected', 'inGroup', 'moderator', 'keeper']],
    ['a theme’s', () => ({ kind: 'theme', theme: 'youth' }), ['official', 'elected', 'inGroup', 'moderator', 'keeper']],
    ['the elected’s', () => ({ kind: 'college', college: 'elected' }), ['elected', 'moderator', 'keeper']],
    ['the officials’', () => ({ kind: 'college', college: 'official' }), ['official', 'inGroup', 'moderator', 'keeper']],
    ['a cohort’s', ({ group }) => ({ kind: 'cohort', groupId: group.id }), ['inGroup', 'keeper']],
  ])('of the kind: %s is heard by those who read it, once each, and by nobody else', async (_kind, wishes, readers) => {
    const scene = await aScene();
    const { programme, people } = scene;
    const browsers = new Map(await Promise.all((Object.keys(people) as Who[]).map(async (who) => [who, await dial(people[who])] as const)));
    const heard = new Map([...browsers].map(([who, browser]) => [who, listen(browser)]));
    const keeper = await server.signIn(people.keeper);

    const { id } = await world.aSpace({ maker: people.keeper, ...wishes(scene) });
    const thread = await does(keeper, 'POST', '/threads', asking(programme.id, id));
    const answers = await Promise.all([...browsers].map(async ([who, browser]) => [who, await ask(browser, 'thread.watch', { threadId: thread.id })] as const));
    expect(answers.filter(([, { ok }]) => ok).map(([who]) => who)).toEqual(Object.keys(people).filter((who) => readers.includes(who as Who)));
    await does(keeper, 'POST', `/threads/${thread.id}/posts`, reply());
    await does(keeper, 'PATCH', `/spaces/${id}`, { description: 'Canari.' });

    for (const [who, browser] of browsers) {
      await settled(browser);
      const names = heard.get(who)?.map(({ name }) => name).filter((name) => name !== 'presence.changed' && !isOwn.has(name));
      expect([who, names]).toEqual([who, readers.includes(who) ? ['space.revised', 'thread.asked', 'thread.replied', 'thread.changed', 'space.revised'] : []]);
      browser.close();
    }
  });
});

describe('an open browser of whoever is out of a cohort’s group', () => {
  async function aCohort() {
    const { programme, people, group } = await aScene();
    const { id: spaceId } = await world.aSpace({ maker: people.keeper, kind: 'cohort', groupId: group.id });
    const thread = await world.aThread({ author: people.inGroup, spaceId });
    return { programme, people, group, spaceId, thread, keeper: await server.signIn(people.keeper), cookie: await server.signIn(people.inGroup) };
  }
  type Cohort = Awaited<ReturnType<typeof aCohort>>;
  const ways = {
    'by leaving': ({ cookie, group }: Cohort) => server.call(cookie, 'DELETE', `/groups/${group.id}/membership`),
    'by being taken out': ({ keeper, group, people }: Cohort) => server.call(keeper, 'DELETE', `/groups/${group.id}/members/${people.inGroup.id}`),
  };
  const everythingAgain = async ({ keeper, programme, spaceId, thread }: Cohort) => {
    await does(keeper, 'POST', `/threads/${thread.id}/posts`, reply());
    await does(keeper, 'POST', '/threads', asking(programme.id, spaceId));
    await does(keeper, 'PATCH', `/spaces/${spaceId}`, { description: 'Canari.' });
  };

  it.each(Object.entries(ways))('%s hears nothing more of its threads, not of the one on the screen either', async (_way, goes) => {
    const cohort = await aCohort();
    const tabs = [await server.connect(cohort.cookie), await server.connect(cohort.cookie)];
    for (const tab of tabs) expect(await ask(tab, 'thread.watch', { threadId: cohort.thread.id })).toMatchObject({ ok: true });
    const heard = tabs.map(listen);
    expect((await goes(cohort)).status).toBe(204);
    await everythingAgain(cohort);
    for (const [at, tab] of tabs.entries()) {
      await settled(tab);
      expect(heard[at]?.map(({ name }) => name)).toEqual(['group.left']);
      for (const [name, payload] of [['thread.watch', { threadId: cohort.thread.id }], ['thread.changes', { threadId: cohort.thread.id, afterRevision: 0 }], ['thread.reply', { threadId: cohort.thread.id, ...reply() }]] as const) {
        expect(await ask(tab, name, payload)).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } });
      }
    }
  });

  it.each([['the first look', 1], ['the second look', 2]])('while the thread is being opened, after %s, hears nothing of it', async (_when, look) => {
    const cohort = await aCohort();
    const tab = await server.connect(cohort.cookie);
    const heard = listen(tab);
    let looks = 0;
    watching = async () => {
      looks += 1;
      if (looks === look) await ways['by being taken out'](cohort);
    };
    const answer = await ask(tab, 'thread.watch', { threadId: cohort.thread.id });
    watching = null;
    // Found visible from within before they were out: told so, and out of the room all the same.
    expect(answer.ok).toBe(look === 2);
    await everythingAgain(cohort);
    await settled(tab);
    expect(heard.map(({ name }) => name)).toEqual(['group.left']);
  });

  it('who comes back into it opens the thread again and hears it', async () => {
    const cohort = await aCohort();
    const tab = await server.connect(cohort.cookie);
    await ways['by leaving'](cohort);
    await does(cohort.keeper, 'POST', `/groups/${cohort.group.id}/members`, { memberIds: [cohort.people.inGroup.id] });
    expect(await ask(tab, 'thread.watch', { threadId: cohort.thread.id })).toMatchObject({ ok: true });
    const replied = next(tab, 'thread.replied');
    await everythingAgain(cohort);
    expect(await replied).toMatchObject({ threadId: cohort.thread.id });
    expect(await ask(tab, 'thread.unwatch', { threadId: cohort.thread.id })).toMatchObject({ ok: true });
    const heard = listen(tab);
    await everythingAgain(cohort);
    await settled(tab);
    expect(heard.map(({ name }) => name)).not.toContain('thread.replied');
  });
});

describe('the room of a thread', () => {
  it('is known for one, in a cohort’s group and outside of it', () => {
    const [id, groupId] = [randomUUID(), randomUUID()];
    for (const group of [null, groupId]) expect(isThreadRoom(roomOf({ to: 'thread', id, groupId: group }))).toBe(true);
    for (const room of [roomOf({ to: 'conversation', id }), roomOf({ to: 'programme', id }), roomOf({ to: 'college', programmeId: id, college: 'elected' })]) expect(isThreadRoom(room)).toBe(false);
  });
});
