import { aBrowser, createWorld, testUrl } from '@passerelle/testing/world.ts';
import { day } from '@passerelle/testing/clock.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Conflict, Invalid } from '../kernel/errors.ts';
import { hashToken } from '../kernel/tokens.ts';

const world = await createWorld();
const { founding, sessions } = world.services;
const wishes = {
  programmeName: 'Coopération', communeName: 'Thonon', timeZone: 'Europe/Paris' as const, name: 'Claire Vuilloz', jobTitle: 'Cheffe de projet',
  email: 'claire@thonon.example', password: 'une barque sur le lac', locale: 'fr' as const,
};

async function anOffer(): Promise<string> {
  const link = await founding.offer();
  return link?.slice(`${testUrl}/found/`.length) ?? '';
}

describe('founding', () => {
  beforeEach(() => world.empty());

  it('is offered by a link as long as nobody is a member', async () => {
    const token = await anOffer();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await founding.isOpen(token)).toBe(true);
    const { rows } = await world.database.pool.query('select token_hash from one_time_links');
    expect(rows).toEqual([{ token_hash: hashToken(token) }]);
    await world.aMember();
    expect(await founding.offer()).toBeNull();
  });

  it('makes the programme and its first coordinator, who is the administrator, and signs in', async () => {
    const signedIn = await founding.found({ token: await anOffer(), ...wishes }, aBrowser());
    const actor = await sessions.resolve(signedIn.token);
    expect(actor).toMatchObject({ administrator: true, programmes: [{ role: 'coordinator' }] });
    expect(await founding.offer()).toBeNull();
  });

  it('works once, also for two at once', async () => {
    const token = await anOffer();
    const answers = await Promise.allSettled([1, 2, 3].map((n) => founding.found({ token, ...wishes, email: `c${n}@thonon.example` }, aBrowser())));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Conflict);
    expect(await founding.isOpen(token)).toBe(false);
  });

  it('kills a link printed before, and one that is a week old', async () => {
    const first = await anOffer();
    const second = await anOffer();
    expect([await founding.isOpen(first), await founding.isOpen(second)]).toEqual([false, true]);
    world.clock.advance(7 * day);
    expect(await founding.isOpen(second)).toBe(false);
    await expect(founding.found({ token: second, ...wishes }, aBrowser())).rejects.toThrow(Conflict);
  });

  it('looked at consumes nothing', async () => {
    const token = await anOffer();
    for (let i = 0; i < 3; i++) expect(await founding.isOpen(token)).toBe(true);
    for (const rubbish of ['', 'x', '\u0000', 'a'.repeat(43)]) expect(await founding.isOpen(rubbish)).toBe(false);
  });

  it('is refused with a blocked password, and the link stays', async () => {
    const token = await anOffer();
    await expect(founding.found({ token, ...wishes, password: 'claire vuilloz thonon' }, aBrowser())).rejects.toThrow(Invalid);
    expect(await founding.isOpen(token)).toBe(true);
  });

  it('costs a stranger’s made-up link no hash', async () => {
    await expect(founding.found({ token: 'a'.repeat(43), ...wishes, password: 'passwordpassword' }, aBrowser())).rejects.toThrow(Conflict);
  });
});
