import { aBrowser, createWorld, testUrl } from '@passerelle/testing/world.ts';
import { day } from '@passerelle/testing/clock.ts';
import type { TestProgramme } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { hashToken } from '../kernel/tokens.ts';
import type { InviteInput } from './contract.ts';

const world = await createWorld();
const { invitations, sessions } = world.services;
const password = 'une barque sur le lac';
let invited = 0;

async function aCoordinator(): Promise<{ actor: Actor; programme: TestProgramme }> {
  const programme = await world.aProgramme();
  return { programme, actor: await world.anActor({ programme, role: 'coordinator' }) };
}

function invitationInto(programme: TestProgramme, wishes: Partial<InviteInput> = {}): InviteInput {
  invited += 1;
  return {
    programmeId: programme.id, communeId: programme.communeId, email: `invited${invited}@tiflet.example`,
    name: 'Rachid Benali', jobTitle: 'Élu', college: 'elected', role: 'member', locale: 'fr', ...wishes,
  };
}

async function anInvitation(wishes: Partial<InviteInput> = {}) {
  const { actor, programme } = await aCoordinator();
  const input = invitationInto(programme, wishes);
  const invitation = await invitations.invite(actor, input);
  return { actor, programme, invitation, token: await world.linkTokenFor(input.email) };
}

const accept = (token: string) => invitations.accept({ token, name: 'Rachid Benali', password, locale: 'ar' }, aBrowser());

describe('an invitation', () => {
  it('goes out with a link whose secret is stored as a hash only', async () => {
    const { invitation, token } = await anInvitation();
    const [letter] = await world.lettersTo(invitation.email);
    expect(letter?.text).toContain(`${testUrl}/invitation/${token}`);
    const { rows } = await world.database.pool.query('select * from invitations where id = $1', [invitation.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows).toMatchObject([{ token_hash: hashToken(token) }]);
  });

  it('speaks the language of whoever is invited', async () => {
    const { invitation } = await anInvitation({ locale: 'ar' });
    expect((await world.lettersTo(invitation.email))[0]?.subject).toMatch(/\p{Script=Arabic}/u);
  });

  it('accepted makes a member with what the coordinator said, and signs them in', async () => {
    const { invitation, programme, token } = await anInvitation({ role: 'moderator' });
    const signedIn = await accept(token);
    expect(await sessions.resolve(signedIn.token)).toMatchObject({ memberId: signedIn.memberId, locale: 'ar', administrator: false, programmes: [{ id: programme.id, role: 'moderator' }] });
    const { rows } = await world.database.pool.query('select email, college from members where id = $1', [signedIn.memberId]);
    expect(rows).toEqual([{ email: invitation.email, college: 'elected' }]);
  });

  it('shown makes no difference: looking consumes nothing', async () => {
    const { token } = await anInvitation();
    for (let i = 0; i < 3; i++) {
      expect(await invitations.preview(token)).toMatchObject({ name: 'Rachid Benali', locale: 'fr', programme: { nameFr: 'Binômes' } });
    }
    await expect(accept(token)).resolves.toBeDefined();
  });

  it('works once', async () => {
    const { token } = await anInvitation();
    await accept(token);
    await expect(accept(token)).rejects.toThrow(Conflict);
    await expect(invitations.preview(token)).rejects.toThrow(Conflict);
  });

  it('accepted by two at once makes one member', async () => {
    const { token, invitation } = await anInvitation();
    const answers = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict);
    const { rows } = await world.database.pool.query('select count(*)::int as count from members where email = $1', [invitation.email]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('to an address that has two, accepted at once, makes one member', async () => {
    const { actor, programme } = await aCoordinator();
    const input = invitationInto(programme);
    await invitations.invite(actor, input);
    const first = await world.linkTokenFor(input.email);
    world.clock.advance(1000);
    await invitations.invite(actor, { ...input, email: input.email.toUpperCase() });
    const second = await world.linkTokenFor(input.email.toUpperCase());
    const answers = await Promise.allSettled([accept(first), accept(second)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 'rejected' && answer.reason instanceof Conflict)).toHaveLength(1);
  });

  it('expires after fourteen days', async () => {
    const { token, actor, programme } = await anInvitation();
    world.clock.advance(14 * day);
    await expect(accept(token)).rejects.toThrow(Conflict);
    await expect(invitations.preview(token)).rejects.toThrow(Conflict);
    expect((await invitations.list(actor, { programmeId: programme.id })).items).toMatchObject([{ state: 'expired' }]);
  });

  it('revoked opens nothing', async () => {
    const { token, actor, programme, invitation } = await anInvitation();
    await invitations.revoke(actor, invitation.id);
    await expect(accept(token)).rejects.toThrow(Conflict);
    await expect(invitations.preview(token)).rejects.toThrow(Conflict);
    expect((await invitations.list(actor, { programmeId: programme.id })).items).toMatchObject([{ state: 'revoked' }]);
    await expect(invitations.revoke(actor, invitation.id)).rejects.toThrow(Conflict);
  });

  it('accepted cannot be revoked any more', async () => {
    const { token, actor, invitation } = await anInvitation();
    await accept(token);
    await expect(invitations.revoke(actor, invitation.id)).rejects.toThrow(Conflict);
  });

  it('made up is NotFound', async () => {
    await expect(accept('a'.repeat(43))).rejects.toThrow(NotFound);
    for (const token of ['', 'x', '\u0000', "' or true"]) await expect(invitations.preview(token)).rejects.toThrow(NotFound);
  });

  it('is not used up by a password that is refused', async () => {
    const { token } = await anInvitation();
    await expect(invitations.accept({ token, name: 'Rachid', password: 'too short', locale: 'fr' }, aBrowser())).rejects.toThrow(Invalid);
    await expect(invitations.accept({ token, name: 'Rachid', password: 'passwordpassword', locale: 'fr' }, aBrowser())).rejects.toThrow(Invalid);
    await expect(accept(token)).resolves.toBeDefined();
  });

  it('cannot be turned into more than it says', async () => {
    const { token } = await anInvitation();
    const greedy = { token, name: 'Rachid', password, locale: 'fr' as const, role: 'coordinator', administrator: true, email: 'other@x.example' };
    await expect(invitations.accept(greedy, aBrowser())).rejects.toThrow(Invalid);
  });
});

describe('inviting', () => {
  it('into another programme than one’s own is Forbidden', async () => {
    const { actor } = await aCoordinator();
    const elsewhere = await world.aProgramme();
    await expect(invitations.invite(actor, invitationInto(elsewhere))).rejects.toThrow(Forbidden);
    await expect(invitations.list(actor, { programmeId: elsewhere.id })).rejects.toThrow(Forbidden);
  });

  it('to a commune of another programme is Invalid', async () => {
    const { actor, programme } = await aCoordinator();
    const elsewhere = await world.aProgramme();
    await expect(invitations.invite(actor, invitationInto(programme, { communeId: elsewhere.communeId }))).rejects.toThrow(Invalid);
  });

  it('somebody who has an account is a Conflict, and sends nothing', async () => {
    const { actor, programme } = await aCoordinator();
    const member = await world.aMember({ programme });
    await expect(invitations.invite(actor, invitationInto(programme, { email: member.email.toUpperCase() }))).rejects.toThrow(Conflict);
    expect(await world.lettersTo(member.email)).toEqual([]);
  });

  it('revoking another programme’s invitation is NotFound, like one that is not there', async () => {
    const { invitation, token } = await anInvitation();
    const { actor } = await aCoordinator();
    for (const id of [invitation.id, '0197a0b0-1111-7222-8333-444455556666', 'nonsense']) {
      await expect(invitations.revoke(actor, id)).rejects.toThrow(NotFound);
    }
    await expect(invitations.preview(token)).resolves.toBeDefined();
  });

  it.each([
    { name: 'Rachid\r\nBcc: everybody@x.example' }, { name: 'a\u0000' }, { name: '\uD800' }, { name: '' }, { name: 'x'.repeat(121) },
    { email: 'a@b\r\nBcc: c@d.example' }, { email: 'no address' }, { email: 'a@b@c' }, { role: 'administrator' }, { college: 'x' }, { locale: 'de' },
    { status: 'accepted' }, { communeId: 'x' },
  ])('with %j is Invalid', async (wishes) => {
    const { actor, programme } = await aCoordinator();
    await expect(invitations.invite(actor, invitationInto(programme, wishes as Partial<InviteInput>))).rejects.toThrow(Invalid);
  });

  it('lists pages newest first', async () => {
    const { actor, programme } = await aCoordinator();
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      world.clock.advance(1000);
      made.unshift((await invitations.invite(actor, invitationInto(programme))).id);
    }
    const first = await invitations.list(actor, { programmeId: programme.id, limit: 3 });
    const second = await invitations.list(actor, { programmeId: programme.id, limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
  });
});
