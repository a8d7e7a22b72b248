import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { follows, inbox, practices } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme, role: 'moderator' });
  const sheet = await world.aPractice({ moderator: author, published: true });
  return {
    programme, author, sheet, practiceId: sheet.id,
    writer: await world.actorOf(author),
    approver: await world.anActor({ programme, role: 'coordinator' }),
    reader: await world.anActor({ programme }),
  };
}
const follow = (actor: Actor, practiceId: string) => follows.followPractice(actor, { practiceId, level: 'follow' });

/** Written by the one, approved by the other. */
async function republish({ writer, approver, practiceId }: { writer: Actor; approver: Actor; practiceId: string }) {
  const { revision } = await practices.get(writer, practiceId, { atWork: true });
  await practices.revise(writer, { practiceId, revision, blocks: { steps: `Étape ${randomUUID()}` } });
  await practices.submit(writer, { practiceId, revision: revision + 1 });
  await practices.publish(approver, { practiceId, revision: revision + 2 });
  await inbox.spread();
}
const reasons = async (actor: Actor, practiceId: string) => (await inbox.list(actor)).items.flatMap(({ id, reason }) => (id === practiceId ? [reason] : []));

describe('following a sheet', () => {
  it('is chosen, listed with what it is called, and taken back; again it changes nothing', async () => {
    const { reader, practiceId, sheet } = await aScene();
    expect(await follows.ofPractice(reader, practiceId)).toEqual({ practiceId, level: null });
    const told = await world.events.during(async () => {
      expect(await follow(reader, practiceId)).toEqual({ level: 'follow' });
      expect(await follow(reader, practiceId)).toEqual({ level: 'follow' });
    });
    expect(told[0]).toEqual({ name: 'follow.changed', audience: [{ to: 'member', id: reader.memberId }], payload: { practiceId, level: 'follow' } });
    expect(await follows.ofPractice(reader, practiceId)).toEqual({ practiceId, level: 'follow' });
    const listed = { place: 'practice', level: 'follow', theme: sheet.theme, space: null, thread: null, practice: { id: practiceId, title: sheet.title, locale: 'fr' } };
    expect((await follows.list(reader)).items).toMatchObject([listed]);
    expect((await follows.list(reader, { place: 'practice' })).items).toMatchObject([listed]);
    expect((await follows.list(reader, { place: 'theme' })).items).toEqual([]);
    await follows.followPractice(reader, { practiceId, level: null });
    await follows.followPractice(reader, { practiceId, level: null });
    expect((await follows.list(reader)).items).toEqual([]);
  });

  it('is of what is in the library, for those who read it; what left it can be let go of', async () => {
    const { reader, author, writer, approver, practiceId, programme } = await aScene();
    const draft = await world.aPractice({ moderator: author });
    const stranger = await world.anActor({ role: 'coordinator' });
    await expect(follow(writer, draft.id)).rejects.toThrow(NotFound);
    for (const id of [practiceId, draft.id, randomUUID()]) await expect(follow(stranger, id)).rejects.toThrow(NotFound);
    await expect(follows.ofPractice(stranger, practiceId)).rejects.toThrow(NotFound);
    await follow(reader, practiceId);
    await practices.archive(approver, { practiceId, revision: (await practices.get(writer, practiceId)).revision });
    await expect(follow(approver, practiceId)).rejects.toThrow(NotFound);
    expect((await follows.list(reader)).items).toHaveLength(1);
    expect(await follows.followPractice(reader, { practiceId, level: null })).toEqual({ level: null });
    expect((await follows.list(reader)).items).toEqual([]);
    const former = await world.aMember({ programme });
    const left = await world.actorOf(former);
    const another = await world.aPractice({ moderator: author, published: true });
    await follow(left, another.id);
    await world.services.programmes.endMembership(approver, { programmeId: programme.id, memberId: former.id });
    expect((await follows.list(left)).items).toEqual([]);
    await expect(follow(left, another.id)).rejects.toThrow(NotFound);
  });

  it.each([['watch'], ['mute'], ['yes'], [true], [undefined]])('at the level %s is Invalid', async (level) => {
    const { reader, practiceId } = await aScene();
    await expect(follows.followPractice(reader, { practiceId, level } as never)).rejects.toThrow(Invalid);
  });
});

describe('whoever follows a sheet', () => {
  it('finds in the inbox that it says something else, once that is approved, but not who approved it', async () => {
    const { reader, writer, approver, practiceId, programme } = await aScene();
    const colleague = await world.anActor({ programme });
    for (const actor of [reader, approver]) await follow(actor, practiceId);
    await inbox.spread();
    expect(await reasons(reader, practiceId)).toEqual([]);
    await republish({ writer, approver, practiceId });
    expect(await reasons(reader, practiceId)).toEqual(['revised']);
    expect(await reasons(approver, practiceId)).not.toContain('revised');
    expect(await reasons(colleague, practiceId)).toEqual([]);
  });

  it('is told in a theme that they muted too, and no more once they let go', async () => {
    const { reader, writer, approver, practiceId, sheet } = await aScene();
    await follow(reader, practiceId);
    await follows.followTheme(reader, { theme: sheet.theme, level: 'mute' });
    await republish({ writer, approver, practiceId });
    expect(await reasons(reader, practiceId)).toEqual(['revised']);
    await inbox.finish(reader, { kind: 'practice', id: practiceId });
    await follows.followPractice(reader, { practiceId, level: null });
    await republish({ writer, approver, practiceId });
    expect(await reasons(reader, practiceId)).toEqual([]);
  });

  it('is not told what they may not read any more', async () => {
    const { writer, approver, practiceId, programme } = await aScene();
    const former = await world.aMember({ programme });
    const left = await world.actorOf(former);
    await follow(left, practiceId);
    await world.services.programmes.endMembership(approver, { programmeId: programme.id, memberId: former.id });
    await republish({ writer, approver, practiceId });
    expect(await reasons(left, practiceId)).toEqual([]);
  });
});
