import { aBrowser, createWorld } from '@passerelle/testing/world.ts';
import { minute } from '@passerelle/testing/clock.ts';
import { testPassword } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { hashToken } from '../kernel/tokens.ts';

const world = await createWorld();
const { sessions, accounts } = world.services;

async function signedIn(memberId: string, userAgent = 'Firefox'): Promise<{ token: string; actor: Actor }> {
  const { token } = await sessions.start(memberId, userAgent);
  const actor = await sessions.resolve(token);
  if (!actor) throw new Error('the session that just began is not there');
  return { token, actor };
}

describe('a session', () => {
  it('is kept under the hash of its token; the token is nowhere in the database', async () => {
    const { token } = await signedIn((await world.aMember()).id);
    const { rows } = await world.database.pool.query('select * from sessions');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ token_hash }) => token_hash)).toContain(hashToken(token));
    expect(await sessions.resolve(hashToken(token))).toBeNull();
  });

  it('gets a new token at every sign-in: one planted before is worth nothing after', async () => {
    const member = await world.aMember();
    const first = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    const second = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    expect(second.token).not.toBe(first.token);
    expect(await sessions.resolve('planted-by-somebody-else-before-the-sign-in')).toBeNull();
  });

  it('knows its member with the memberships of this moment', async () => {
    const programme = await world.aProgramme();
    const member = await world.aMember({ programme, role: 'moderator', locale: 'ar' });
    const { token, actor } = await signedIn(member.id);
    expect(actor).toMatchObject({ memberId: member.id, locale: 'ar', timeZone: 'Europe/Paris', administrator: false, programmes: [{ id: programme.id, role: 'moderator' }] });
    await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [member.id]);
    expect(await sessions.resolve(token)).toMatchObject({ memberId: member.id, programmes: [] });
  });

  it('is not opened by what is no token', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'a'.repeat(101), '\u0000', '\uD800', "' or true --"]) {
      expect(await sessions.resolve(token)).toBeNull();
    }
  });

  it('is over when it has expired, and forgotten', async () => {
    const { token } = await signedIn((await world.aMember()).id);
    await world.database.pool.query(`update sessions set expires_at = now() - interval '1 second' where token_hash = $1`, [hashToken(token)]);
    expect(await sessions.resolve(token)).toBeNull();
    expect((await world.database.pool.query('select 1 from sessions where token_hash = $1', [hashToken(token)])).rowCount).toBe(0);
  });

  it('in use is prolonged from its half time on', async () => {
    const { token } = await signedIn((await world.aMember()).id);
    await world.database.pool.query(`update sessions set expires_at = now() + interval '10 days' where token_hash = $1`, [hashToken(token)]);
    await sessions.resolve(token);
    const { rows } = await world.database.pool.query(`select expires_at > now() + interval '29 days' as prolonged from sessions where token_hash = $1`, [hashToken(token)]);
    expect(rows).toEqual([{ prolonged: true }]);
  });

  it('notes when it was last used, no finer than five minutes', async () => {
    const { token, actor } = await signedIn((await world.aMember()).id);
    const began = world.clock.now().toISOString();
    world.clock.advance(4 * minute);
    await sessions.resolve(token);
    expect((await sessions.list(actor))[0]?.lastSeenAt).toBe(began);
    world.clock.advance(2 * minute);
    await sessions.resolve(token);
    expect((await sessions.list(actor))[0]?.lastSeenAt).toBe(world.clock.now().toISOString());
  });

  it('takes a browser’s name of any length and kind', async () => {
    const { actor } = await signedIn((await world.aMember()).id, `${'x'.repeat(299)}😀${'y'.repeat(5000)}`);
    expect((await sessions.list(actor))[0]?.userAgent).toHaveLength(300);
  });
});

describe('ending', () => {
  it('one’s own session works at once and is told', async () => {
    const { token, actor } = await signedIn((await world.aMember()).id);
    const told = await world.events.during(() => sessions.end(actor));
    expect(await sessions.resolve(token)).toBeNull();
    expect(told).toMatchObject([
      { name: 'session.ended', audience: [{ to: 'member', id: actor.memberId }], payload: { memberId: actor.memberId, sessionIds: [actor.sessionId] } },
    ]);
  });

  it('another browser of one’s own leaves this one signed in', async () => {
    const member = await world.aMember();
    const [here, there] = [await signedIn(member.id), await signedIn(member.id)];
    await sessions.end(here.actor, there.actor.sessionId);
    expect(await sessions.resolve(there.token)).toBeNull();
    expect(await sessions.resolve(here.token)).not.toBeNull();
    expect((await sessions.list(here.actor)).map(({ current }) => current)).toEqual([true]);
  });

  it('a stranger’s session is NotFound, like one that is not there, or no id at all', async () => {
    const { actor } = await signedIn((await world.aMember()).id);
    const other = await signedIn((await world.aMember()).id);
    for (const id of [other.actor.sessionId, '0197a0b0-1111-7222-8333-444455556666', 'nonsense']) {
      await expect(sessions.end(actor, id)).rejects.toThrow(NotFound);
    }
    expect(await sessions.resolve(other.token)).not.toBeNull();
  });

  it('all of them signs out everywhere, tells each session, and spares others', async () => {
    const member = await world.aMember();
    const mine = [await signedIn(member.id), await signedIn(member.id), await signedIn(member.id)];
    const other = await signedIn((await world.aMember()).id);
    const told = await world.events.during(() => sessions.endAll(member.id));
    for (const { token } of mine) expect(await sessions.resolve(token)).toBeNull();
    expect(await sessions.resolve(other.token)).not.toBeNull();
    expect((told[0]?.payload as { sessionIds: string[] }).sessionIds.toSorted()).toEqual(mine.map(({ actor }) => actor.sessionId).toSorted());
  });

  it('lists nobody else’s sessions', async () => {
    const { actor } = await signedIn((await world.aMember()).id);
    await signedIn((await world.aMember()).id);
    expect(await sessions.list(actor)).toHaveLength(1);
  });

  it('by sweeping takes the expired ones only', async () => {
    const member = await world.aMember();
    const [old, young] = [await signedIn(member.id), await signedIn(member.id)];
    await world.database.pool.query('update sessions set expires_at = $2 where token_hash = $1', [hashToken(old.token), world.clock.now()]);
    await sessions.sweep();
    expect((await sessions.list(young.actor)).map(({ id }) => id)).toEqual([young.actor.sessionId]);
  });
});
