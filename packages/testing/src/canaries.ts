import { randomUUID } from 'node:crypto';
import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import type { Services } from '@passerelle/core/services.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { TestBinome } from './factories.ts';

type Deps = { database: DatabaseHandle; services: Services; actorOf(member: TestBinome['mentor']): Promise<Actor>; clock: { now(): Date } };

/** In every text that a canary stands in, and in no other. */
export const canary = 'zzcanari';

/** Writes that word wherever something in a binôme is said in words: what only counts may show none of it. */
export async function plantCanaries({ database: { pool }, services, actorOf, clock }: Deps, { id, conversationId, mentor, mentee }: TestBinome): Promise<void> {
  const at = clock.now();
  const words = (of: string) => `${canary} ${of}`;
  for (const member of [mentor, mentee]) await services.conversations.send(await actorOf(member), { conversationId, clientId: randomUUID(), body: words('message') });
  const contactId = randomUUID();
  for (const [contact, isPrivate] of [[contactId, false], [randomUUID(), true]] as const) {
    await pool.query(
      `insert into contacts (id, binome_id, client_id, author_id, kind, happened_at, minutes, body, html, private, created_at) values ($1, $2, $3, $4, 'call', $5, 30, $6, $6, $7, $5)`,
      [contact, id, randomUUID(), mentor.id, at, words('contact'), isPrivate],
    );
    await pool.query(`insert into next_steps (id, contact_id, binome_id, what, created_at) values ($1, $2, $3, $4, $5)`, [randomUUID(), contact, id, words('step'), at]);
  }
  await pool.query(`insert into agreements (binome_id, revision, rhythm, rules, goals, written_by, written_at) values ($1, 1, 'weekly', $2, $2, $3, $4)`, [id, words('agreement'), mentor.id, at]);
  await pool.query(
    `insert into assessments (binome_id, member_id, side, useful, reached, rhythm, again, learned, written_at) values ($1, $2, 'mentor', 4, 4, 4, true, $3, $4)`,
    [id, mentor.id, words('assessment'), at],
  );
  await pool.query(`insert into binome_declines (binome_id, member_id, reason, words, at) values ($1, $2, 'other', $3, $4)`, [id, mentee.id, words('decline'), at]);
}
