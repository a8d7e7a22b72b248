import { ask, countStatements, type BenchDatabase } from '../harness/database.ts';
import { load, type Load } from '../harness/http-load.ts';
import type { Server } from '../harness/server.ts';
import { makeGroup, type Talker } from './community.ts';

export type Past = { messages: number; product: Load; baseline: Load; statements: number };

const connections = 10;

/** Pages of 50, from anywhere in a conversation of so many messages. */
export async function readPast(database: BenchDatabase, name: string, sides: { product: Server; baseline: Server }, reader: Talker, messages: number, seconds: number): Promise<Past> {
  const url = database.urlOf(name);
  const id = await makeGroup(url, [reader.memberId]);
  await fill(url, id, reader.memberId, messages);
  const anywhere = (base: string) => () => ({
    method: 'GET' as const,
    path: `${base}/conversations/${id}/messages?before=${51 + Math.floor(Math.random() * (messages - 50))}`,
    headers: { cookie: reader.cookie },
  });
  const run = (server: Server, base: string, length: number) => load(server, name, connections, length, anywhere(base));
  for (const [server, base] of [[sides.product, '/api/v1'], [sides.baseline, '']] as const) await run(server, base, 1);
  const product = await run(sides.product, '/api/v1', seconds);
  const baseline = await run(sides.baseline, '', seconds);
  const asked = 20;
  const statements = await countStatements(database, name, async () => {
    for (let index = 0; index < asked; index += 1) {
      const { path, headers } = anywhere('/api/v1')();
      await (await fetch(`${sides.product.url}${path}`, { headers })).arrayBuffer();
    }
  });
  return { messages, product, baseline, statements: statements / asked };
}

async function fill(url: string, conversationId: string, memberId: string, messages: number): Promise<void> {
  await ask(
    url,
    `insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at)
     select gen_random_uuid(), $1, n, n, $2, gen_random_uuid(), t.body, '<p dir="auto">' || t.body || '</p>', now() - make_interval(secs => $3 - n)
     from generate_series(1, $3::int) n, lateral (select 'Message ' || n || ' : ' || repeat('la halte-garderie ouvre mardi, ', 1 + n % 5) as body) t`,
    [conversationId, memberId, messages],
  );
  await ask(url, 'update conversations set last_seq = $2, last_revision = $2 where id = $1', [conversationId, messages]);
  await ask(url, 'analyze messages');
}
