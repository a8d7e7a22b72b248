import { aBrowser, createWorld, testUrl } from '@passerelle/testing/world.ts';
import { day, hour } from '@passerelle/testing/clock.ts';
import type { TestProgramme } from '@passerelle/testing/factories.ts';
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { accounts, imports, invitations, programmes } = world.services;
const { pool } = world.database;
const password = 'une barque sur le lac';

type Coordinator = { actor: Actor; programme: TestProgramme; programmeId: string };

async function aCoordinator(): Promise<Coordinator> {
  const programme = await world.aProgramme();
  return { programme, programmeId: programme.id, actor: await world.anActor({ programme, role: 'coordinator' }) };
}

/** Brings a person in from a file: an account that nobody has come in to. Answers their address. */
async function anImported({ actor, programmeId, programme }: Coordinator, locale = 'français'): Promise<string> {
  const email = `${randomUUID()}@tiflet.example`;
  const { rows } = await pool.query<{ name_fr: string }>('select name_fr from communes where id = $1', [programme.communeId]);
  const csv = `Nom;Adresse électronique;Fonction;Collège;Commune;Langue\nRachid Benali;${email};Élu;élu;${rows[0]?.name_fr};${locale}`;
  await imports.importMembers(actor, { programmeId, clientId: randomUUID(), csv, digest: createHash('sha256').update(csv, 'utf8').digest('hex') });
  return email;
}

/** Invites a person who has no account. Answers their address. */
async function anInvited({ actor, programme }: Coordinator): Promise<string> {
  const email = `${randomUUID()}@tiflet.example`;
  await invitations.invite(actor, { programmeId: programme.id, communeId: programme.communeId, email, name: 'Rachid Benali', jobTitle: 'Élu', college: 'elected', role: 'member', locale: 'fr' });
  return email;
}

async function invitationTo({ actor, programmeId }: Coordinator, email: string) {
  const found = (await invitations.list(actor, { programmeId, limit: 50 })).items.find((invitation) => invitation.email === email);
  if (!found) throw new Error('nobody was invited there');
  return found;
}

const accept = (token: string) => invitations.accept({ token, name: 'Rachid B.', password, locale: 'fr' }, aBrowser());
const again = async (there: Coordinator, email: string) => invitations.sendAgain(there.actor, (await invitationTo(there, email)).id);

describe.each([
  ['of somebody imported', anImported],
  ['of somebody without an account', anInvited],
])('an invitation %s, sent again', (_, bring) => {
  it('goes out with a new link for another fourteen days, and the old one is dead', async () => {
    const there = await aCoordinator();
    const email = await bring(there);
    const old = await world.linkTokenFor(email);
    world.clock.advance(13 * day);
    expect(await again(there, email)).toMatchObject({ state: 'pending', letters: 2, sent: { by: { id: there.actor.memberId } }, can: { sendAgain: false } });
    const token = await world.linkTokenFor(email);
    expect(token).not.toBe(old);
    const letter = (await world.lettersTo(email)).find(({ text }) => text.includes(`${testUrl}/invitation/${token}`));
    expect(letter?.text).toContain('remplace');
    world.clock.advance(13 * day);
    await expect(accept(old)).rejects.toThrow(NotFound);
    await expect(invitations.preview(old)).rejects.toThrow(NotFound);
    await expect(accept(token)).resolves.toBeDefined();
  });

  it('is alive once more after it has expired or was withdrawn', async () => {
    const there = await aCoordinator();
    const [expired, withdrawn] = [await bring(there), await bring(there)];
    await invitations.revoke(there.actor, (await invitationTo(there, withdrawn)).id);
    world.clock.advance(15 * day);
    expect((await invitationTo(there, expired)).state).toBe('expired');
    for (const email of [expired, withdrawn]) {
      expect(await again(there, email)).toMatchObject({ state: 'pending' });
      await expect(accept(await world.linkTokenFor(email))).resolves.toBeDefined();
    }
  });

  it('leaves at most once a day', async () => {
    const there = await aCoordinator();
    const email = await bring(there);
    expect(await invitationTo(there, email)).toMatchObject({ letters: 1, can: { sendAgain: false } });
    await expect(again(there, email)).rejects.toMatchObject({ code: 'sent-today' });
    world.clock.advance(23 * hour);
    await expect(again(there, email)).rejects.toThrow(Conflict);
    world.clock.advance(hour);
    expect((await invitationTo(there, email)).can).toEqual({ sendAgain: true });
    await again(there, email);
    await expect(again(there, email)).rejects.toThrow(Conflict);
    expect(await world.lettersTo(email)).toHaveLength(2);
  });

  it('by three requests at once leaves once', async () => {
    const there = await aCoordinator();
    const email = await bring(there);
    world.clock.advance(2 * day);
    const { id } = await invitationTo(there, email);
    const answers = await Promise.allSettled([1, 2, 3].map(() => invitations.sendAgain(there.actor, id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'sent-today' });
    expect(await world.lettersTo(email)).toHaveLength(2);
  });

  it('is not, to somebody who has come in the meantime', async () => {
    const there = await aCoordinator();
    const email = await bring(there);
    const token = await world.linkTokenFor(email);
    world.clock.advance(2 * day);
    await accept(token);
    expect(await invitationTo(there, email)).toMatchObject({ state: 'accepted', sendAgainFrom: null, can: { sendAgain: false } });
    await expect(again(there, email)).rejects.toMatchObject({ code: 'not-awaited' });
    expect(await invitations.sendAgainToAll(there.actor, { programmeId: there.programmeId })).toEqual({ sent: 0 });
  });

  it('while its old link is used is one or the other', async () => {
    const there = await aCoordinator();
    const email = await bring(there);
    const token = await world.linkTokenFor(email);
    world.clock.advance(2 * day);
    const { id } = await invitationTo(there, email);
    const [came, sent] = await Promise.allSettled([accept(token), invitations.sendAgain(there.actor, id)]);
    expect([came, sent].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is the coordinators’ of its programme: for everybody else there is none', async () => {
    const there = await aCoordinator();
    const { id } = await invitationTo(there, await bring(there));
    world.clock.advance(2 * day);
    const others = [
      await world.anActor({ role: 'coordinator' }),
      await world.anActor({ programme: there.programme, role: 'moderator' }),
      await world.anActor({ programme: there.programme }),
    ];
    for (const actor of others) {
      for (const wanted of [id, randomUUID(), 'nonsense']) await expect(invitations.sendAgain(actor, wanted)).rejects.toThrow(NotFound);
      await expect(invitations.sendAgainToAll(actor, { programmeId: there.programmeId })).rejects.toThrow(Forbidden);
    }
  });
});

describe('whoever has not come', () => {
  it('is counted and listed alone, without those who came, left, or whose invitation was withdrawn', async () => {
    const there = await aCoordinator();
    const [waiting, gone, came, withdrawn, invited] = [await anImported(there), await anImported(there), await anImported(there), await anInvited(there), await anInvited(there)];
    await accept(await world.linkTokenFor(came));
    await invitations.revoke(there.actor, (await invitationTo(there, withdrawn)).id);
    const { rows } = await pool.query<{ id: string }>('select id from members where email = $1', [gone]);
    const membership = { programmeId: there.programmeId, memberId: rows[0]?.id ?? '' };
    await programmes.endMembership(there.actor, membership);
    world.clock.advance(2 * day);
    const awaited = await invitations.list(there.actor, { programmeId: there.programmeId, only: 'awaited' });
    expect(awaited.items.map(({ email }) => email).toSorted()).toEqual([waiting, invited].toSorted());
    expect(awaited.awaited).toEqual({ total: 2, due: 2 });
    await expect(again(there, gone)).rejects.toMatchObject({ code: 'not-awaited' });
    await programmes.restoreMembership(there.actor, membership);
    expect((await invitations.list(there.actor, { programmeId: there.programmeId })).awaited).toEqual({ total: 3, due: 3 });
  });

  it('gets a letter when all do, each in their language, once, however many ask at once', async () => {
    const there = await aCoordinator();
    const [french, arabic, came] = [await anInvited(there), await anImported(there, 'arabe'), await anImported(there)];
    world.clock.advance(day);
    const late = await anImported(there);
    await accept(await world.linkTokenFor(came));
    const answers = await Promise.all([1, 2, 3].map(() => invitations.sendAgainToAll(there.actor, { programmeId: there.programmeId })));
    expect(answers.map(({ sent }) => sent).toSorted()).toEqual([0, 0, 2]);
    for (const [email, letters] of [[french, 2], [arabic, 2], [came, 1], [late, 1]] as const) expect(await world.lettersTo(email)).toHaveLength(letters);
    expect((await world.lettersTo(arabic)).every(({ subject }) => /\p{Script=Arabic}/u.test(subject))).toBe(true);
    expect((await invitations.list(there.actor, { programmeId: there.programmeId })).awaited).toEqual({ total: 3, due: 0 });
    await expect(accept(await world.linkTokenFor(arabic))).resolves.toBeDefined();
  });

  it('and was invited twice is written to by the newer invitation alone', async () => {
    const there = await aCoordinator();
    const input = { programmeId: there.programmeId, communeId: there.programme.communeId, email: `${randomUUID()}@tiflet.example`, name: 'Rachid', jobTitle: 'Élu', college: 'elected', role: 'member', locale: 'fr' } as const;
    const first = await invitations.invite(there.actor, input);
    world.clock.advance(1000);
    await invitations.invite(there.actor, { ...input, email: input.email.toUpperCase() });
    world.clock.advance(2 * day);
    await expect(invitations.sendAgain(there.actor, first.id)).rejects.toMatchObject({ code: 'not-awaited' });
    expect(await invitations.sendAgainToAll(there.actor, { programmeId: there.programmeId })).toEqual({ sent: 1 });
  });

  it('has come by a forgotten password too', async () => {
    const there = await aCoordinator();
    const email = await anImported(there);
    world.clock.advance(2 * day);
    await accounts.requestPasswordReset({ email }, aBrowser());
    await world.doJobs();
    await accounts.resetPassword({ token: await world.linkTokenFor(email), password: 'un pont sur la lagune' });
    await expect(again(there, email)).rejects.toMatchObject({ code: 'not-awaited' });
  });
});
