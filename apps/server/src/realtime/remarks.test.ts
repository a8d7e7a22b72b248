import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { remarks, practices } = world.services;

const programme = await world.aProgramme();
const [author, reader, writer] = [await world.aMember({ programme, role: 'moderator' }), await world.aMember({ programme }), await world.aMember({ programme })];
const { id: practiceId } = await world.aPractice({ post: await world.aPost({ thread: await world.aThread({ author }) }), moderator: author, published: true });
const curator = await world.actorOf(author);
await practices.addWriter(curator, { practiceId, memberId: writer.id });

const cookies = {
  author: await server.signIn(author), reader: await server.signIn(reader), writer: await server.signIn(writer),
  other: await server.signIn(await world.aMember({ programme })),
  stranger: await server.signIn(await world.aMember({ role: 'coordinator' })),
};
type Who = keyof typeof cookies;
const line = (who: Who) => server.connect(cookies[who]);
async function say(who: Who, event: string, payload: unknown) {
  const tab = await line(who);
  const answer = await ask(tab, event, payload);
  tab.close();
  return answer;
}
const block = { practiceId, part: 'whatWeDid', locale: 'fr' } as const;
const comment = () => ({ ...block, clientId: randomUUID(), body: 'Combien ?' });
const aComment = async () => (await remarks.say(await world.actorOf(reader), comment())).id;
const suggestion = async () => ({ ...block, clientId: randomUUID(), blockRevision: (await remarks.block(await world.actorOf(reader), block)).revision, proposed: `Texte ${randomUUID()}`, body: '' });
const aSuggestion = async () => (await remarks.suggest(await world.actorOf(reader), await suggestion())).id;
async function aDone() {
  const remarkId = await aComment();
  await remarks.resolve(curator, { remarkId });
  return remarkId;
}

/** Each verb: by whom, with what, what comes of it; and in which of its fields an id stands that is not everybody's to name. */
const table: [event: string, who: Who, payload: () => Promise<Record<string, unknown>>, answer: unknown, hidden: string][] = [
  ['remark.say', 'reader', async () => comment(), { kind: 'comment', state: 'open' }, 'practiceId'],
  ['remark.suggest', 'reader', suggestion, { kind: 'suggestion', state: 'open' }, 'practiceId'],
  ['remark.resolve', 'writer', async () => ({ remarkId: await aComment() }), { state: 'resolved' }, 'remarkId'],
  ['remark.decline', 'writer', async () => ({ remarkId: await aSuggestion(), answer: 'Non.' }), { state: 'declined', answer: 'Non.' }, 'remarkId'],
  ['remark.withdraw', 'reader', async () => ({ remarkId: await aSuggestion() }), { state: 'withdrawn' }, 'remarkId'],
  ['remark.reopen', 'writer', async () => ({ remarkId: await aDone() }), { state: 'open' }, 'remarkId'],
  ['practice.addWriter', 'author', async () => ({ practiceId, memberId: (await world.aMember({ programme })).id }), { id: practiceId }, 'practiceId'],
  ['practice.removeWriter', 'author', async () => ({ practiceId, memberId: randomUUID() }), {}, 'practiceId'],
  ['remark.accept', 'writer', async () => ({ remarkId: await aSuggestion() }), { state: 'accepted' }, 'remarkId'],
];

describe.each(table)('%s', (event, who, payloadOf, answer, hidden) => {
  it('is done over the line, and answers what REST answers', async () => {
    expect(await say(who, event, await payloadOf())).toMatchObject({ ok: true, data: answer });
  });

  it('is Invalid with anything else in it', async () => {
    const payload = await payloadOf();
    for (const wrong of [undefined, null, 7, [], {}, { ...payload, authorId: randomUUID() }, { ...payload, state: 'accepted' }]) {
      expect(await say(who, event, wrong)).toMatchObject({ ok: false, problem: { status: 400 } });
    }
  });

  it('tells a stranger the same as about nothing that there is', async () => {
    const payload = await payloadOf();
    const refused = await say('stranger', event, payload);
    expect(refused).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(refused).toEqual(await say('stranger', event, { ...payload, [hidden]: randomUUID() }));
  });
});

describe('what is said of a sheet', () => {
  it('is told to those who write it and to who said it; not to who reads it, nor to a stranger', async () => {
    const [curators, writers, own] = [await line('author'), await line('writer'), await line('reader')];
    const silent = [await line('other'), await line('stranger')];
    const heard = silent.map((tab) => listen(tab));
    const told = [curators, writers, own].map((tab) => next(tab, 'practice.remarked'));
    await aComment();
    expect(await Promise.all(told)).toEqual(Array.from({ length: 3 }, () => ({ id: practiceId, programmeId: programme.id })));
    for (const tab of silent) await settled(tab);
    expect(heard).toEqual([[], []]);
  });
});

describe('whoever is removed from those who write a sheet', () => {
  it('is told so, and hears nothing more of it', async () => {
    const member = await world.aMember({ programme });
    await practices.addWriter(curator, { practiceId, memberId: member.id });
    const tab = await server.connect(await server.signIn(member));
    const told = next(tab, 'practice.revised');
    await practices.removeWriter(curator, { practiceId, memberId: member.id });
    expect(await told).toMatchObject({ id: practiceId });
    const heard = listen(tab);
    await aComment();
    await settled(tab);
    expect(heard).toEqual([]);
  });
});
