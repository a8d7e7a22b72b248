import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { maxSpaces, type OpenSpaceInput } from './contract.ts';

const world = await createWorld();
const { spaces, threads, groups } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const moderatorMember = await world.aMember({ programme, role: 'moderator' });
  return { programme, moderatorMember, moderator: await world.actorOf(moderatorMember), member: await world.anActor({ programme }) };
}
const opening = (programmeId: string, wishes: Partial<OpenSpaceInput> = {}): OpenSpaceInput => ({
  programmeId, clientId: randomUUID(), kind: 'college', ...(!wishes.kind && { college: 'elected' as const }), ...wishes,
});
const question = (programmeId: string, spaceId?: string) => ({
  programmeId, ...(spaceId && { spaceId }), clientId: randomUUID(), kind: 'question' as const, theme: 'youth' as const, title: 'Qui ?', body: 'Comment ?', locale: 'fr' as const,
});

describe('a programme', () => {
  it('has a general space from its beginning, listed first, in which questions stand that name none', async () => {
    const { programme, moderator, member } = await aScene();
    await world.aSpace({ maker: await world.aMember({ programme, role: 'moderator' }), kind: 'theme', theme: 'youth' });
    const [general, theme] = await spaces.list(member, { programmeId: programme.id });
    expect(general).toMatchObject({ general: true, kind: 'programme', title: null, writing: 'members', closedAt: null, can: { open: true, announce: false, manage: false } });
    expect(theme).toMatchObject({ general: false, kind: 'theme', theme: 'youth' });
    expect(await threads.ask(member, question(programme.id))).toMatchObject({ space: { id: general?.id, kind: 'programme' } });
    expect((await spaces.get(moderator, general?.id ?? '')).can).toEqual({ open: true, announce: true, manage: true });
  });

  it('keeps its general space open, whoever asks otherwise', async () => {
    const { programme, moderator } = await aScene();
    const [general] = await spaces.list(moderator, { programmeId: programme.id });
    await expect(spaces.revise(moderator, { spaceId: general?.id ?? '', closed: true })).rejects.toThrow(expect.objectContaining({ fields: { closed: 'invalidValue' } }));
    await expect(spaces.revise(moderator, { spaceId: general?.id ?? '', title: 'La place' })).resolves.toMatchObject({ title: 'La place' });
    await expect(spaces.revise(moderator, { spaceId: general?.id ?? '', title: null })).resolves.toMatchObject({ title: null });
  });

  it('takes a hundred spaces, also when the last two are made at once; what was made before is answered still', async () => {
    const { programme, moderator } = await aScene();
    await world.database.pool.query(
      `insert into spaces (id, programme_id, kind, title, created_by, client_id, created_at)
       select gen_random_uuid(), $1, 'programme', 'Espace ' || n, $2, gen_random_uuid(), now() from generate_series(1, $3) n`,
      [programme.id, moderator.memberId, maxSpaces - 2],
    );
    const [one, two] = [opening(programme.id), opening(programme.id)];
    const answers = await Promise.allSettled([spaces.open(moderator, one), spaces.open(moderator, two)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too-many-spaces' } });
    const made = answers.find((answer) => answer.status === 'fulfilled');
    await expect(spaces.open(moderator, answers[0]?.status === 'fulfilled' ? one : two)).resolves.toMatchObject({ id: made?.value.id });
    expect(await spaces.list(moderator, { programmeId: programme.id })).toHaveLength(maxSpaces);
  });
});

describe('making a space', () => {
  it.each([
    { kind: 'programme', title: 'Annonces' }, { kind: 'theme', theme: 'women' }, { kind: 'college', college: 'official' }, { kind: 'college', college: 'elected', title: 'Élues' },
  ] as const)('of the kind %j tells those who read it', async (wishes) => {
    const { programme, moderator } = await aScene();
    const told = await world.events.during(() => spaces.open(moderator, opening(programme.id, wishes)));
    const audience = wishes.kind === 'college'
      ? [{ to: 'college', programmeId: programme.id, college: wishes.college }, { to: 'curators', programmeId: programme.id }]
      : [{ to: 'programme', id: programme.id }];
    expect(told).toEqual([{ name: 'space.revised', audience, payload: { id: expect.any(String), programmeId: programme.id } }]);
  });

  it('of a cohort tells the group, by its roster, and goes by the group’s name', async () => {
    const { programme, moderator, moderatorMember } = await aScene();
    const group = await world.aGroup({ maker: moderatorMember, title: 'Cohorte 2026' });
    const told = await world.events.during(async () => {
      expect(await spaces.open(moderator, opening(programme.id, { kind: 'cohort', groupId: group.id }))).toMatchObject({ title: 'Cohorte 2026', groupId: group.id });
    });
    expect(told).toMatchObject([{ name: 'space.revised', audience: [{ to: 'conversation', id: group.id }], roster: { conversationId: group.id, revision: 2 } }]);
    await groups.revise(moderator, { groupId: group.id, title: 'Cohorte de mars' });
    expect((await spaces.list(moderator)).map(({ title }) => title)).toContain('Cohorte de mars');
  });

  it('of a group one is not in, of one elsewhere, or of what is no group is Invalid', async () => {
    const { programme, moderator, moderatorMember } = await aScene();
    const others = await world.aGroup({ programme });
    const left = await world.aGroup({ maker: moderatorMember, memberIds: [others.maker.id] });
    await groups.leave(moderator, { groupId: left.id });
    const elsewhere = await world.aGroup();
    await world.joins(moderatorMember, { id: elsewhere.programmeId }, 'moderator');
    const pair = await world.aBinome({ mentor: moderatorMember });
    for (const groupId of [others.id, left.id, elsewhere.id, pair.conversationId, randomUUID()]) {
      await expect(spaces.open(await world.actorOf(moderatorMember), opening(programme.id, { kind: 'cohort', groupId }))).rejects.toThrow(expect.objectContaining({ fields: { groupId: 'invalidValue' } }));
    }
  });

  it('ten times at once under one name makes one; under a name used for another it is a Conflict', async () => {
    const { programme, moderator, moderatorMember } = await aScene();
    const input = opening(programme.id, { title: 'Élus' });
    const told = await world.events.during(async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => spaces.open(moderator, input)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });
    expect(told).toHaveLength(1);
    const second = await world.aProgramme();
    await world.joins(moderatorMember, second, 'moderator');
    const inBoth = await world.actorOf(moderatorMember);
    for (const other of [{ title: 'Autre' }, { college: 'official' as const }, { kind: 'theme' as const, college: undefined, theme: 'youth' as const }, { programmeId: second.id }]) {
      await expect(spaces.open(inBoth, { ...input, ...other })).rejects.toThrow(Conflict);
    }
  });

  it('under the name of a cohort’s that one has left is a Conflict, and tells nothing of it', async () => {
    const { programme, moderator, moderatorMember } = await aScene();
    const group = await world.aGroup({ maker: moderatorMember, memberIds: [(await world.aMember({ programme, role: 'moderator' })).id] });
    const input = opening(programme.id, { kind: 'cohort', groupId: group.id });
    await spaces.open(moderator, input);
    await groups.leave(moderator, { groupId: group.id });
    await expect(spaces.open(moderator, input)).rejects.toThrow(expect.objectContaining({ code: 'client-id-reused' }));
  });

  it('is Forbidden for members, for strangers, and for whoever was a moderator when the request began', async () => {
    const { programme, moderator, member } = await aScene();
    const stranger = await world.anActor({ role: 'coordinator' });
    await expect(spaces.open(member, opening(programme.id))).rejects.toThrow(Forbidden);
    await expect(spaces.open(stranger, opening(programme.id))).rejects.toThrow(Forbidden);
    await expect(spaces.open(stranger, opening(randomUUID()))).rejects.toThrow(Forbidden);
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [moderator.memberId]);
    await expect(spaces.open(moderator, opening(programme.id))).rejects.toThrow(Forbidden);
  });

  it.each<Record<string, unknown>>([
    { kind: 'college' }, { kind: 'theme' }, { kind: 'cohort' }, { kind: 'programme' }, { kind: 'room' }, { college: 'both' }, { kind: 'theme', theme: 'gossip' },
    { kind: 'theme', theme: 'youth', college: 'elected' }, { college: 'elected', groupId: randomUUID() }, { college: 'elected', writing: 'nobody' }, { college: 'elected', expertReminderDays: 0 },
    { college: 'elected', title: '' }, { college: 'elected', title: 'a\nb' }, { college: 'elected', title: 'x'.repeat(81) }, { college: 'elected', title: '\u202E' },
    { college: 'elected', description: 'x'.repeat(501) }, { college: 'elected', description: '\u0000' }, { college: 'elected', description: '\uD800' },
    { college: 'elected', createdBy: null }, { college: 'elected', closedAt: '2026-01-01' }, { college: 'elected', general: true }, { college: 'elected', clientId: 'x' }, { college: 'elected', programmeId: '' },
  ])('with %j is Invalid', async (wrong) => {
    const { programme, moderator } = await aScene();
    const plain = { programmeId: programme.id, clientId: randomUUID(), kind: 'college' };
    await expect(spaces.open(moderator, { ...plain, ...wrong } as OpenSpaceInput)).rejects.toThrow(Invalid);
  });
});

describe('changing a space', () => {
  it('changes what is named, tells its readers, and nothing where nothing is named', async () => {
    const { moderator, moderatorMember } = await aScene();
    const { id } = await world.aSpace({ maker: moderatorMember, title: 'Agents', description: 'Entre nous.' });
    const told = await world.events.during(async () => {
      expect(await spaces.revise(moderator, { spaceId: id, title: null, writing: 'replies' })).toMatchObject({ title: null, description: 'Entre nous.', writing: 'replies' });
      await spaces.revise(moderator, { spaceId: id });
    });
    expect(told).toMatchObject([{ name: 'space.revised', payload: { id } }]);
  });

  it('sets after how many days experts are reminded, or that they are not; three where nobody said', async () => {
    const { programme, moderator, moderatorMember } = await aScene();
    const { id, expertReminderDays } = await world.aSpace({ maker: moderatorMember });
    expect(expertReminderDays).toBe(3);
    expect(await spaces.open(moderator, opening(programme.id, { expertReminderDays: null }))).toMatchObject({ expertReminderDays: null });
    expect(await spaces.open(moderator, opening(programme.id, { expertReminderDays: 30 }))).toMatchObject({ expertReminderDays: 30 });
    expect(await spaces.revise(moderator, { spaceId: id, expertReminderDays: 1 })).toMatchObject({ expertReminderDays: 1 });
    expect(await spaces.revise(moderator, { spaceId: id, description: 'Entre nous.' })).toMatchObject({ expertReminderDays: 1 });
    expect(await spaces.revise(moderator, { spaceId: id, expertReminderDays: null })).toMatchObject({ expertReminderDays: null });
    for (const days of [0, 31, 2.5, -1, '3', Number.NaN]) await expect(spaces.revise(moderator, { spaceId: id, expertReminderDays: days as number })).rejects.toThrow(Invalid);
  });

  it('closes it for good or for a time: read still, written in no more; closed twice, it is closed since the first time', async () => {
    const { programme, moderator, moderatorMember, member } = await aScene();
    const { id } = await world.aSpace({ maker: moderatorMember });
    const thread = await threads.ask(member, question(programme.id, id));
    const { closedAt } = await spaces.revise(moderator, { spaceId: id, closed: true });
    world.clock.advance(60_000);
    expect(await spaces.revise(moderator, { spaceId: id, closed: true })).toMatchObject({ closedAt, can: { open: false, announce: false, manage: true } });
    await expect(threads.ask(moderator, question(programme.id, id))).rejects.toThrow(Forbidden);
    await expect(threads.reply(member, { threadId: thread.id, clientId: randomUUID(), body: 'x' })).rejects.toThrow(Forbidden);
    expect((await threads.page(member, { threadId: thread.id })).posts).toHaveLength(1);
    await spaces.revise(moderator, { spaceId: id, closed: false });
    await expect(threads.reply(member, { threadId: thread.id, clientId: randomUUID(), body: 'x' })).resolves.toMatchObject({ seq: 2 });
  });

  it('leaves who reads it as it is, and a name where there is no other', async () => {
    const { moderator, moderatorMember } = await aScene();
    const { id } = await world.aSpace({ maker: moderatorMember, kind: 'programme', title: 'Annonces' });
    for (const wrong of [{ kind: 'college' }, { college: 'elected' }, { theme: 'youth' }, { groupId: randomUUID() }, { programmeId: randomUUID() }, { closed: 'yes' }, { title: '' }, { title: null }]) {
      await expect(spaces.revise(moderator, { spaceId: id, ...wrong } as never)).rejects.toThrow(Invalid);
    }
  });

  it('that does not exist is NotFound, and so is what is no id', async () => {
    const { moderator } = await aScene();
    await expect(spaces.revise(moderator, { spaceId: randomUUID(), closed: true })).rejects.toThrow(NotFound);
    await expect(spaces.get(moderator, randomUUID())).rejects.toThrow(NotFound);
    await expect(spaces.get(moderator, 'x')).rejects.toThrow(NotFound);
    await expect(spaces.list(moderator, { programmeId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe('a thread', () => {
  it('goes into a space of its own programme only', async () => {
    const { programme, moderatorMember } = await aScene();
    const elsewhere = await world.aMember({ role: 'moderator' });
    const { id } = await world.aSpace({ maker: elsewhere, kind: 'theme', theme: 'youth' });
    await world.joins(moderatorMember, { id: elsewhere.programmeId });
    await expect(threads.ask(await world.actorOf(moderatorMember), question(programme.id, id))).rejects.toThrow(NotFound);
  });

  it('of a space that its asker no longer reads is not told again to whoever sends it twice', async () => {
    const { programme, moderatorMember } = await aScene();
    const memberMember = await world.aMember({ programme });
    const member = await world.actorOf(memberMember);
    const group = await world.aGroup({ maker: moderatorMember, memberIds: [memberMember.id] });
    const { id } = await world.aSpace({ maker: moderatorMember, kind: 'cohort', groupId: group.id });
    const asked = question(programme.id, id);
    const thread = await threads.ask(member, asked);
    const said = { threadId: thread.id, clientId: randomUUID(), body: 'Encore.' };
    await threads.reply(member, said);
    await groups.leave(member, { groupId: group.id });
    await expect(threads.ask(member, asked)).rejects.toThrow(NotFound);
    await expect(threads.reply(member, said)).rejects.toThrow(NotFound);
    await expect(threads.acceptAnswer(member, { threadId: thread.id, postId: null })).rejects.toThrow(NotFound);
  });
});
