import { randomUUID } from 'node:crypto';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

/** A binôme with a contact and a step in its journal, and the coordinator of its programme. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const coordinator = await world.aMember({ programme, role: 'coordinator' });
  const cookies = { mentor: await server.signIn(pair.mentor), mentee: await server.signIn(pair.mentee), coordinator: await server.signIn(coordinator) };
  const steps = [{ what: 'canari-4b7', ownerId: pair.mentee.id, dueOn: '2020-01-01' }];
  const { body: contact } = await server.call(cookies.mentor, 'POST', `/binomes/${pair.id}/contacts`, { clientId: randomUUID(), kind: 'call', body: 'canari-4b7', steps });
  await world.services.journal.remind();
  return { programme, pair, coordinator, cookies, contact };
}

describe('the journal over REST', () => {
  it('holds no word for a coordinator, whatever of the API they ask', async () => {
    const { programme, pair, coordinator, cookies, contact } = await aScene();
    const { paths } = JSON.parse((await server.app.inject('/api/openapi.json')).body) as { paths: Record<string, { get?: unknown }> };
    const readable = Object.entries(paths).flatMap(([path, { get }]) => (get ? [path.replace('/api/v1', '')] : []));
    expect(readable).toContain('/binomes/{id}/contacts');
    const known: Record<string, string> = { contacts: contact.id, steps: contact.steps[0].id, programmes: programme.id, conversations: pair.conversationId, members: coordinator.id };
    const asked = readable.flatMap((path) => {
      const named = path.replaceAll(/\{\w+\}/g, known[path.split('/')[1] ?? ''] ?? pair.id);
      return ['', `?programmeId=${programme.id}`, `?binomeId=${pair.id}`].slice(0, path.includes('{') ? 1 : 3).map((query) => named + query);
    });
    const heard = await Promise.all(asked.map((path) => server.call(cookies.coordinator, 'GET', path)));
    for (const [at, { status }] of heard.entries()) expect(status, asked[at]).toBeLessThan(500);
    expect(JSON.stringify(heard)).not.toContain('canari');
    // The one at the other end reads all of it.
    expect(JSON.stringify((await server.call(cookies.mentee, 'GET', `/binomes/${pair.id}/contacts`)).body)).toContain('canari-4b7');
    expect((await server.call(cookies.mentee, 'GET', '/me/steps')).body).toMatchObject([{ what: 'canari-4b7', partner: { id: pair.mentor.id } }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a NUL', { body: 'a\u0000b' }],
    ['half a character', { body: '\ud83d' }],
    ['another author', { authorId: randomUUID() }],
    ['another binôme', { binomeId: randomUUID() }],
    ['“yes” for a boolean', { private: 'yes' }],
    ['a note without words', { kind: 'note', body: '' }],
    ['a step for somebody else', { steps: [{ what: 'x', ownerId: randomUUID() }] }],
  ])('refuses %s, and notes nothing', async (_, wrong) => {
    const { pair, cookies } = await aScene();
    const path = `/binomes/${pair.id}/contacts`;
    expect((await server.call(cookies.mentor, 'POST', path, { clientId: randomUUID(), kind: 'call', body: 'x', ...wrong })).status).toBe(400);
    expect((await server.call(cookies.mentor, 'GET', path)).body.items).toHaveLength(1);
  });

  it('finds words in it, whatever stands between them', async () => {
    const { pair, cookies } = await aScene();
    const found = async (words: string) => (await server.call(cookies.mentee, 'GET', `/binomes/${pair.id}/contacts?words=${encodeURIComponent(words)}`)).body;
    expect((await found('CANARI  4b7')).items).toHaveLength(1);
    expect((await found('((((')).items).toEqual([]);
    expect(await found('x '.repeat(90))).toMatchObject({ status: 400 });
  });
});
