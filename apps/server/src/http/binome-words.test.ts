import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';

// Every GET that there is, also those that come after this test was written.
const reads = new Set<string>();
diagnostics.subscribe('fastify.initialization', (message) => {
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
    if ([method].flat().includes('GET') && url.startsWith('/api/v1/')) reads.add(url.slice('/api/v1'.length));
  });
});

const world = await createWorld();
const server = await startTestServer(world);
const { pool } = world.database;

const canaries = ['canari-message', 'canari-contact', 'canari-etape', 'canari-engagement', 'canari-buts', 'canari-bilan'];
const programme = await world.aProgramme();
const pair = await world.aBinome({ programme });
const coordinator = await world.aMember({ programme, role: 'coordinator' });
const contactId = randomUUID();

await world.services.conversations.send(await world.actorOf(pair.mentor), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'canari-message' });
await pool.query(`insert into contacts (id, binome_id, client_id, author_id, kind, happened_at, body, html, private, created_at) values ($1, $2, $1, $3, 'call', now(), 'canari-contact', 'canari-contact', false, now())`, [contactId, pair.id, pair.mentor.id]);
await pool.query(`insert into next_steps (id, contact_id, binome_id, what, owner_id, due_on, created_at) values ($1, $2, $3, 'canari-etape', $4, current_date, now())`, [randomUUID(), contactId, pair.id, pair.mentee.id]);
await pool.query(`insert into agreements (binome_id, revision, rhythm, rules, goals, written_by, written_at) values ($1, 1, 'weekly', 'canari-engagement', 'canari-buts', $2, now())`, [pair.id, pair.mentor.id]);
await pool.query(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1`, [pair.id]);
for (const [side, { id }] of [['mentor', pair.mentor], ['mentee', pair.mentee]] as const) {
  await pool.query(`insert into assessments (binome_id, member_id, side, useful, reached, rhythm, again, learned, written_at) values ($1, $2, $3, 4, 4, 4, true, 'canari-bilan', now())`, [pair.id, id, side]);
  await pool.query(`insert into pulses (binome_id, member_id, day, asked_at, answered_at, going, useful, wants_call) values ($1, $2, 30, now(), now(), 4, 3, true)`, [pair.id, id]);
}

/** The addresses under which something of this binôme could be read, as it stands in a path or in a query. */
function addresses(): string[] {
  const binomes = [...reads].filter((url) => /binome|overview|coordination|health|journal|report/.test(url));
  return binomes.flatMap((url) => {
    const path = url.replace(':programmeId', programme.id).replace(/:(id|binomeId)\b/, url.includes('/programmes/') ? programme.id : pair.id).replace(/:\w+/g, randomUUID());
    return [path, `${path}?programmeId=${programme.id}`, `${path}?binomeId=${pair.id}`];
  });
}

describe('what a coordinator reads of a binôme', () => {
  it('has no word of what the two wrote in it, wherever it is asked for', async () => {
    const cookie = await server.signIn(coordinator);
    const answered: string[] = [];
    for (const path of addresses()) {
      const { status, body } = await server.call(cookie, 'GET', path);
      if (status === 200) answered.push(path);
      for (const canary of canaries) expect(JSON.stringify(body).includes(canary), `${canary} in ${path}`).toBe(false);
      expect(status, path).toBeLessThan(500);
    }
    expect(answered).toEqual(expect.arrayContaining([`/binomes/${pair.id}/health`, `/binomes/${pair.id}/pulse`]));
  });
});
