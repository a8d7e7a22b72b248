import { randomUUID } from 'node:crypto';
import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { loader } from '#app/routes/feeds.$token.ts';

const world = await createWorld();
const { feeds } = world.services;
const keeper = await world.aMember({ role: 'moderator' });
const space = await world.aSpace({ maker: keeper });
const thread = await world.aThread({ author: keeper, spaceId: space.id });
const { id, address } = await feeds.open(await world.actorOf(keeper), { spaceId: space.id, clientId: randomUUID() });
const token = address.split('/').at(-1) ?? '';

const ask = (secret: string, headers: Record<string, string> = {}) =>
  loader({ request: new Request(`${testUrl}/feeds/${secret}`, { headers }), params: { token: secret }, context: { services: world.services, publicUrl: testUrl } } as unknown as LoaderFunctionArgs);

describe('the address of a feed', () => {
  it('answers Atom to whoever has it, without a session, for nobody’s shared cache', async () => {
    const answer = await ask(token);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    const feed = await answer.text();
    expect(feed).toContain('Comment faites-vous');
    // A copy that is passed on does not give the address away.
    expect(feed).not.toContain(token);
  });

  it('answers 304 for what one has, and all of it again once something was written', async () => {
    const etag = (await ask(token)).headers.get('etag') ?? '';
    for (const held of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
      const answer = await ask(token, { 'if-none-match': held });
      expect([held, answer.status, await answer.text()]).toEqual([held, 304, '']);
    }
    expect((await ask(token, { 'if-none-match': '"x"' })).status).toBe(200);
    await world.aPost({ thread, author: keeper });
    expect((await ask(token, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is 404 for what nobody was given and for what was taken back, in the same words', async () => {
    await feeds.revoke(await world.actorOf(keeper), { feedId: id });
    for (const secret of [token, 'a'.repeat(43), 'x', '../x', '%00']) {
      const answer = await ask(secret);
      expect([secret, answer.status, await answer.text()]).toEqual([secret, 404, '']);
    }
  });
});
