import { aBrowser, createWorld, testUrl } from '@passerelle/testing/world.ts';
import { day, minute } from '@passerelle/testing/clock.ts';
import { testPassword } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, Unauthenticated } from '../kernel/errors.ts';
import { hashToken } from '../kernel/tokens.ts';

const world = await createWorld();
const { accounts, sessions } = world.services;
const newPassword = 'une rive puis une autre rive';

/** How somebody is refused, without the stack. */
async function refusal(story: Promise<unknown>) {
  const error = await story.then(() => null, (failure: unknown) => failure);
  const { name, message, code, fields, retryAfter } = error as Invalid;
  return { name, message, code, fields, retryAfter };
}

async function resetTokenFor(email: string): Promise<string> {
  await accounts.requestPasswordReset({ email }, aBrowser());
  await world.doJobs();
  return world.linkTokenFor(email);
}

describe('signing in', () => {
  it('opens a session for the right password, whatever the letters’ case of the address', async () => {
    const member = await world.aMember();
    const { token, memberId } = await accounts.signIn({ email: ` ${member.email.toUpperCase()} `, password: testPassword }, aBrowser());
    expect(memberId).toBe(member.id);
    expect(await sessions.resolve(token)).toMatchObject({ memberId: member.id });
  });

  it('gives a known and an unknown address the same answer', async () => {
    const member = await world.aMember();
    const wrong = await refusal(accounts.signIn({ email: member.email, password: 'not this one at all' }, aBrowser()));
    const unknown = await refusal(accounts.signIn({ email: 'nobody@commune.example', password: 'not this one at all' }, aBrowser()));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ name: 'Unauthenticated', code: 'wrong-credentials' });
  });

  it('does the same work for both: the same statements, and one hash verified', async () => {
    const member = await world.aMember();
    const statementsOf = async (email: string) => {
      const before = await statements();
      await refusal(accounts.signIn({ email, password: 'not this one at all' }, aBrowser()));
      return (await statements()) - before;
    };
    // Everything that is prepared once is prepared.
    await statementsOf('first@commune.example');
    const known = await statementsOf(member.email);
    expect(await statementsOf('nobody@commune.example')).toBe(known);
  });

  it('takes a password whichever way its accents were typed', async () => {
    const member = await world.aMember();
    const token = await resetTokenFor(member.email);
    await accounts.resetPassword({ token, password: 'la forêt derrière le théâtre'.normalize('NFD') });
    await expect(accounts.signIn({ email: member.email, password: 'la forêt derrière le théâtre'.normalize('NFC') }, aBrowser())).resolves.toBeDefined();
  });

  it('refuses what no mailbox is called, without asking the database', async () => {
    for (const email of ['a\u0000b@x.example', '\uD800@x.example', '', 'x'.repeat(255)]) {
      await expect(accounts.signIn({ email, password: testPassword }, aBrowser())).rejects.toThrow(Invalid);
    }
  });

  it('refuses fields it does not know', async () => {
    const member = await world.aMember();
    const input = { email: member.email, password: testPassword, administrator: true };
    await expect(accounts.signIn(input, aBrowser())).rejects.toThrow(Invalid);
  });
});

describe('the limit of an account', () => {
  it('stops the eleventh try, right or wrong, and says how long to wait', async () => {
    const member = await world.aMember();
    for (let i = 0; i < 10; i++) await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, aBrowser()));
    const answer = await refusal(accounts.signIn({ email: member.email, password: testPassword }, aBrowser()));
    expect(answer).toMatchObject({ code: 'too-many', retryAfter: 900 });
  });

  it('is the same for an address nobody has, and for other letter cases of it', async () => {
    for (let i = 0; i < 10; i++) await refusal(accounts.signIn({ email: i % 2 ? 'GHOST@x.example' : 'ghost@x.example', password: 'wrong' }, aBrowser()));
    expect(await refusal(accounts.signIn({ email: 'Ghost@x.example', password: 'wrong' }, aBrowser()))).toMatchObject({ code: 'too-many' });
  });

  it('ends the session that the browser held before, whoever’s it was', async () => {
    const [before, after] = [await world.aMember(), await world.aMember()];
    const first = await accounts.signIn({ email: before.email, password: testPassword }, aBrowser());
    const other = await accounts.signIn({ email: before.email, password: testPassword }, aBrowser());
    await accounts.signIn({ email: after.email, password: testPassword }, aBrowser({ sessionToken: first.token }));
    expect(await world.services.sessions.resolve(first.token)).toBeNull();
    expect(await world.services.sessions.resolve(other.token)).toMatchObject({ memberId: before.id });
  });

  it('does not lock the owner out of a browser that was signed in before', async () => {
    const member = await world.aMember();
    const { deviceToken } = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    for (let i = 0; i < 11; i++) await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, aBrowser()));
    await expect(accounts.signIn({ email: member.email, password: testPassword }, aBrowser({ deviceToken }))).resolves.toBeDefined();
  });

  it('names nobody in what such a browser keeps', async () => {
    const member = await world.aMember();
    const { deviceToken } = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    expect(deviceToken).not.toContain(member.email);
  });

  it('counts a known browser’s own tries too', async () => {
    const member = await world.aMember();
    const { deviceToken } = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    const browser = aBrowser({ deviceToken });
    for (let i = 0; i < 10; i++) await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, browser));
    expect(await refusal(accounts.signIn({ email: member.email, password: testPassword }, browser))).toMatchObject({ code: 'too-many' });
  });

  it('is not escaped with another member’s device token, a forged one or rubbish', async () => {
    const [victim, attacker] = [await world.aMember(), await world.aMember()];
    const { deviceToken } = await accounts.signIn({ email: attacker.email, password: testPassword }, aBrowser());
    const tokens = [deviceToken, deviceToken.replace(attacker.email, victim.email), `x:${victim.email}.x`, 'rubbish', '', '.'];
    for (let i = 0; i < 10; i++) {
      await refusal(accounts.signIn({ email: victim.email, password: 'wrong' }, aBrowser({ deviceToken: tokens[i % tokens.length] ?? null })));
    }
    for (const token of tokens) {
      expect(await refusal(accounts.signIn({ email: victim.email, password: 'wrong' }, aBrowser({ deviceToken: token })))).toMatchObject({ code: 'too-many' });
    }
  });

  it('begins anew after a quarter of an hour, and after a success', async () => {
    const member = await world.aMember();
    for (let i = 0; i < 11; i++) await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, aBrowser()));
    world.clock.advance(15 * minute);
    await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    for (let i = 0; i < 10; i++) {
      expect(await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, aBrowser()))).toMatchObject({ code: 'wrong-credentials' });
    }
  });

  it('counts every one of many tries at once', async () => {
    const tries = Array.from({ length: 15 }, () => refusal(accounts.signIn({ email: 'rush@x.example', password: 'wrong' }, aBrowser())));
    const codes = (await Promise.all(tries)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many')).toHaveLength(5);
  });
});

describe('the limit of a client address', () => {
  it('stops the hundred-and-first try over any accounts, but not a known browser behind the same address', async () => {
    const member = await world.aMember();
    const { deviceToken } = await accounts.signIn({ email: member.email, password: testPassword }, aBrowser());
    const address = '198.51.100.7';
    await world.services.attempts.count(`sign-in:address:${address}`, { tries: 100, seconds: 900 });
    await world.database.pool.query('update attempts set count = 100 where count = 1 and window_ends_at = $1', [new Date(world.clock.now().getTime() + 15 * minute)]);
    expect(await refusal(accounts.signIn({ email: 'who@x.example', password: 'wrong' }, aBrowser({ address })))).toMatchObject({ code: 'too-many' });
    await expect(accounts.signIn({ email: member.email, password: testPassword }, aBrowser({ address, deviceToken }))).resolves.toBeDefined();
  });

  it('is kept without the address itself', async () => {
    const { rows } = await world.database.pool.query<{ key: string }>('select key from attempts');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
  });
});

describe('a forgotten password', () => {
  it('is answered alike and with the same job for a known and an unknown address', async () => {
    const member = await world.aMember();
    await accounts.requestPasswordReset({ email: member.email }, aBrowser());
    await accounts.requestPasswordReset({ email: 'nobody@commune.example' }, aBrowser());
    expect((await world.jobs.all()).map(({ name }) => name)).toEqual(['auth.password-reset', 'auth.password-reset']);
    await world.doJobs();
    expect(await world.lettersTo(member.email)).toHaveLength(1);
    expect(await world.lettersTo('nobody@commune.example')).toEqual([]);
  });

  it('is answered by a link whose secret is stored as a hash only', async () => {
    const member = await world.aMember();
    const token = await resetTokenFor(member.email);
    const { rows } = await world.database.pool.query('select * from one_time_links where member_id = $1', [member.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows).toMatchObject([{ token_hash: hashToken(token) }]);
    expect((await world.lettersTo(member.email))[0]?.text).toContain(`${testUrl}/reset-password/${token}`);
  });

  it('sends three letters an hour to one person and no more, without a word of it', async () => {
    const member = await world.aMember();
    for (let i = 0; i < 5; i++) await expect(accounts.requestPasswordReset({ email: member.email.toUpperCase() }, aBrowser())).resolves.toBeUndefined();
    await world.doJobs();
    expect(await world.lettersTo(member.email)).toHaveLength(3);
  });

  it('stops one address that asks for everybody', async () => {
    const browser = aBrowser();
    for (let i = 0; i < 20; i++) await accounts.requestPasswordReset({ email: `m${i}@x.example` }, browser);
    expect(await refusal(accounts.requestPasswordReset({ email: 'm21@x.example' }, browser))).toMatchObject({ code: 'too-many' });
    await world.jobs.take();
  });

  it('gives a new password once, and ends every session at that moment', async () => {
    const member = await world.aMember();
    const before = [await accounts.signIn({ email: member.email, password: testPassword }, aBrowser()), await accounts.signIn({ email: member.email, password: testPassword }, aBrowser())];
    const ids = await Promise.all(before.map(async ({ token }) => (await sessions.resolve(token))?.sessionId));
    const token = await resetTokenFor(member.email);
    const told = await world.events.during(() => accounts.resetPassword({ token, password: newPassword }));
    for (const session of before) expect(await sessions.resolve(session.token)).toBeNull();
    expect(told).toHaveLength(1);
    expect((told[0]?.payload as { sessionIds: string[] }).sessionIds.toSorted()).toEqual(ids.toSorted());
    await expect(accounts.signIn({ email: member.email, password: testPassword }, aBrowser())).rejects.toThrow(Unauthenticated);
    await expect(accounts.signIn({ email: member.email, password: newPassword }, aBrowser())).resolves.toBeDefined();
    expect(await refusal(accounts.resetPassword({ token, password: 'encore une autre rive' }))).toMatchObject({ name: 'Conflict', code: 'link-dead' });
  });

  it('kills the other links that were asked for', async () => {
    const member = await world.aMember();
    const first = await resetTokenFor(member.email);
    world.clock.advance(1000);
    const second = await resetTokenFor(member.email);
    expect(second).not.toBe(first);
    await accounts.resetPassword({ token: second, password: newPassword });
    await expect(accounts.resetPassword({ token: first, password: newPassword })).rejects.toThrow(Conflict);
  });

  it('takes one of two links used at once, and fails the other in words', async () => {
    for (let round = 0; round < 4; round++) {
      const member = await world.aMember();
      const first = await resetTokenFor(member.email);
      world.clock.advance(1000);
      const tokens = [first, await resetTokenFor(member.email)];
      const answers = await Promise.allSettled(tokens.map((token) => accounts.resetPassword({ token, password: newPassword })));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(refused.reason).toBeInstanceOf(Conflict);
    }
  });

  it('ends after an hour', async () => {
    const member = await world.aMember();
    const token = await resetTokenFor(member.email);
    world.clock.advance(60 * minute);
    await expect(accounts.resetPassword({ token, password: newPassword })).rejects.toThrow(Conflict);
  });

  it('takes a good password after a blocked one: a refusal uses nothing up', async () => {
    const member = await world.aMember();
    const token = await resetTokenFor(member.email);
    await expect(accounts.resetPassword({ token, password: 'passwordpassword' })).rejects.toThrow(Invalid);
    await expect(accounts.resetPassword({ token, password: newPassword })).resolves.toBeUndefined();
  });

  it('forgives the failed tries of before', async () => {
    const member = await world.aMember();
    for (let i = 0; i < 11; i++) await refusal(accounts.signIn({ email: member.email, password: 'wrong' }, aBrowser()));
    await accounts.resetPassword({ token: await resetTokenFor(member.email), password: newPassword });
    await expect(accounts.signIn({ email: member.email, password: newPassword }, aBrowser())).resolves.toBeDefined();
  });

  it('is not opened by a founding link, an invitation, or a made-up secret', async () => {
    const tokens = ['a'.repeat(43), 'x', '', `${'a'.repeat(42)}\u0000`];
    for (const token of tokens) await expect(accounts.resetPassword({ token, password: newPassword })).rejects.toThrow();
  });
});

describe('what the job sweeps', () => {
  it('is the windows that are over and nothing else', async () => {
    const { attempts } = world.services;
    await attempts.count('short', { tries: 1, seconds: 60 });
    await attempts.count('long', { tries: 1, seconds: 2 * 24 * 3600 });
    world.clock.advance(day);
    await attempts.sweep();
    expect(await attempts.count('long', { tries: 1, seconds: 60 })).toMatchObject({ within: false });
    expect(await attempts.count('short', { tries: 1, seconds: 60 })).toMatchObject({ within: true });
  });
});

/** Statements this world has sent to tables so far, as PostgreSQL's own protocol counts them. */
async function statements(): Promise<number> {
  return counted;
}
let counted = 0;
world.database.pool.on('acquire', () => {
  counted += 1;
});
