import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { maxWriters } from './contract.ts';

const world = await createWorld();
const { practices } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const [moderator, member] = [await world.aMember({ programme, role: 'moderator' }), await world.aMember({ programme })];
  const post = await world.aPost({ thread: await world.aThread({ author: moderator }) });
  const draft = await world.aPractice({ post, moderator });
  return { programme, moderator, member, draft, practiceId: draft.id, curator: await world.actorOf(moderator), writer: await world.actorOf(member) };
}
const names = (sheet: { writers: { id: string }[] }) => sheet.writers.map(({ id }) => id);

describe('a writer', () => {
  it('is added once, edits the draft and submits it, but does not approve it', async () => {
    const { practiceId, curator, writer, member, moderator } = await aScene();
    await expect(practices.get(writer, practiceId)).rejects.toThrow(NotFound);
    const answers = await Promise.all(Array.from({ length: 5 }, () => practices.addWriter(curator, { practiceId, memberId: member.id })));
    for (const sheet of answers) expect(names(sheet).toSorted()).toEqual([moderator.id, member.id].toSorted());
    const { revision, can } = await practices.get(writer, practiceId);
    expect(can).toMatchObject({ edit: true, curate: false });
    const revised = await practices.revise(writer, { practiceId, revision, blocks: { summary: 'En bref.', whatWeDid: 'Deux tables.' } });
    const submitted = await practices.submit(writer, { practiceId, revision: revised.revision });
    expect(submitted).toMatchObject({ status: 'review', can: { publish: false } });
    await expect(practices.publish(writer, { practiceId, revision: submitted.revision })).rejects.toThrow(Forbidden);
    await expect(practices.publish(curator, { practiceId, revision: submitted.revision })).resolves.toMatchObject({ status: 'published' });
  });

  it('who is removed sees nothing of the draft from then on; to remove them again is fine', async () => {
    const { practiceId, curator, writer, member } = await aScene();
    await practices.addWriter(curator, { practiceId, memberId: member.id });
    await practices.removeWriter(curator, { practiceId, memberId: member.id });
    await practices.removeWriter(curator, { practiceId, memberId: member.id });
    await expect(practices.get(writer, practiceId)).rejects.toThrow(NotFound);
    await expect(practices.revise(writer, { practiceId, revision: 1, title: 'x' })).rejects.toThrow(NotFound);
    expect((await practices.list(writer, { status: 'draft' })).items).toEqual([]);
    expect(names(await practices.addWriter(curator, { practiceId, memberId: member.id }))).toContain(member.id);
  });

  it('may add others, and go by themselves; whoever began the sheet stays', async () => {
    const { practiceId, programme, writer, member, moderator, curator } = await aScene();
    await practices.addWriter(curator, { practiceId, memberId: member.id });
    const other = await world.aMember({ programme });
    expect(names(await practices.addWriter(writer, { practiceId, memberId: other.id }))).toContain(other.id);
    for (const actor of [writer, curator]) await expect(practices.removeWriter(actor, { practiceId, memberId: moderator.id })).rejects.toThrow(new Conflict('sheet-author'));
    await practices.removeWriter(writer, { practiceId, memberId: member.id });
    await expect(practices.get(writer, practiceId)).rejects.toThrow(NotFound);
  });

  it('is of the programme: anybody else is NotFound, and so is who has left it', async () => {
    const { practiceId, curator, member } = await aScene();
    for (const memberId of [randomUUID(), (await world.aMember()).id]) await expect(practices.addWriter(curator, { practiceId, memberId })).rejects.toThrow(NotFound);
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [member.id]);
    await expect(practices.addWriter(curator, { practiceId, memberId: member.id })).rejects.toThrow(NotFound);
    expect((await practices.listWriterCandidates(curator, { practiceId })).people.map(({ id }) => id)).not.toContain(member.id);
  });

  it('is one of twenty at most, also when many come at once', async () => {
    const { practiceId, programme, curator } = await aScene();
    const people = await Promise.all(Array.from({ length: maxWriters + 2 }, () => world.aMember({ programme })));
    const added = await Promise.allSettled(people.map(({ id }) => practices.addWriter(curator, { practiceId, memberId: id })));
    expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(maxWriters - 1);
    for (const answer of added) if (answer.status === 'rejected') expect(answer.reason).toEqual(new Conflict('too-many-writers'));
    expect((await practices.get(curator, practiceId)).writers).toHaveLength(maxWriters);
  });

  it('who does not read all that the sheet is made from is added, and does not see it', async () => {
    const group = await world.aGroup();
    const space = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const thread = await world.aThread({ author: group.maker, spaceId: space.id });
    const draft = await world.aPractice({ post: await world.aPost({ thread, author: group.maker }), moderator: group.maker });
    const member = await world.aMember({ programme: { id: group.programmeId, communeId: group.maker.communeId } });
    await practices.addWriter(await world.actorOf(group.maker), { practiceId: draft.id, memberId: member.id });
    await expect(practices.get(await world.actorOf(member), draft.id)).rejects.toThrow(NotFound);
  });
});

describe('candidates', () => {
  it('are found by name, job and commune, without those who write already; those chosen come first', async () => {
    const { practiceId, programme, curator, member, moderator } = await aScene();
    const [sought, other] = [await world.aMember({ programme, name: 'Élodie Zacharie' }), await world.aMember({ programme, name: 'Amal Bennis' })];
    const found = async (wishes: object) => (await practices.listWriterCandidates(curator, { practiceId, ...wishes })).people.map(({ id }) => id);
    expect(await found({ text: 'elodie' })).toEqual([sought.id]);
    expect((await found({ text: 'elodie', chosen: [other.id] }))).toEqual([other.id, sought.id]);
    expect(await found({})).toEqual(expect.arrayContaining([member.id, sought.id]));
    // Curators write every sheet as it is.
    for (const { id } of [moderator, await world.aMember({ programme, role: 'coordinator' })]) expect(await found({})).not.toContain(id);
    await practices.addWriter(curator, { practiceId, memberId: sought.id });
    expect(await found({ text: 'elodie' })).toEqual([]);
  });
});

describe('who is told', () => {
  it('those who write the sheet, and whoever comes or goes', async () => {
    const { practiceId, curator, member, programme } = await aScene();
    for (const verb of [practices.addWriter, practices.removeWriter]) {
      const told = await world.events.during(() => verb(curator, { practiceId, memberId: member.id }));
      expect(told).toMatchObject([{ name: 'practice.revised', payload: { id: practiceId, programmeId: programme.id, revision: 1 } }]);
      expect(told[0]?.audience).toContainEqual({ to: 'member', id: member.id });
      expect(told[0]?.audience).toContainEqual({ to: 'curators', programmeId: programme.id });
      expect(await world.events.during(() => verb(curator, { practiceId, memberId: member.id }))).toEqual([]);
    }
  });
});

describe('bad input', () => {
  it.each([
    ['no member', {}],
    ['a member that is none', { memberId: 'x' }],
    ['a field that nobody knows', { memberId: randomUUID(), role: 'author' }],
  ])('with %s is Invalid', async (_, more) => {
    const { practiceId, curator } = await aScene();
    await expect(practices.addWriter(curator, { practiceId, ...more } as never)).rejects.toThrow(Invalid);
    await expect(practices.removeWriter(curator, { practiceId, ...more } as never)).rejects.toThrow(Invalid);
  });

  it.each([{ text: '\u0000' }, { text: '\ud800' }, { text: 'x'.repeat(121) }, { chosen: 'yes' }])('looking for %j is Invalid', async (wishes) => {
    const { practiceId, curator } = await aScene();
    await expect(practices.listWriterCandidates(curator, { practiceId, ...wishes } as never)).rejects.toThrow(Invalid);
  });
});
