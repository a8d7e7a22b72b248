import type { ClientBase } from 'pg';
import { copyRows } from './seed-large-copy.ts';
import type { Pair } from './seed-large-people.ts';
import { createChance, type Chance } from './seed-large-random.ts';
import type { Texts } from './seed-large-texts.ts';

type Options = { messages: number; texts: Texts; from: number; to: number };
type Seed = Parameters<typeof createChance>[0];

/** The binômes' messages, some pairs talking ten times as much as others; counters and read marks fit them. */
export async function seedConversations(client: ClientBase, seed: Seed, pairs: Pair[], { messages, texts, from, to }: Options): Promise<number> {
  const shares = sharesOf(createChance(seed), pairs.length, messages);
  function* messageRows() {
    const chance = createChance(seed);
    for (const [index, { conversationId, mentor, mentee }] of pairs.entries()) {
      const count = shares[index] as number;
      const step = (to - from) / (count + 1);
      for (let seq = 1; seq <= count; seq += 1) {
        const at = Math.floor(from + step * (seq - 0.5 + chance.below(1000) / 2000));
        const author = chance.often(0.5) ? mentor : mentee;
        const { body, html } = texts.message(chance, chance.often(0.9) ? author.language : 'fr');
        yield [chance.idAt(at), conversationId, seq, seq, author.id, chance.clientId(), body, html, new Date(at)];
      }
    }
  }
  function* memberRows() {
    for (const [index, { conversationId, mentor, mentee }] of pairs.entries()) {
      const count = shares[index] as number;
      yield [conversationId, mentor.id, count, new Date(from)];
      // The mentee has not seen the newest ones yet.
      yield [conversationId, mentee.id, Math.max(0, count - (index % 4)), new Date(from)];
    }
  }
  const columns = ['id', 'conversation_id', 'seq', 'revision', 'author_id', 'client_id', 'body', 'html', 'created_at'];
  const rows = await copyRows(client, 'messages', columns, messageRows());
  await client.query(
    `update conversations c set last_seq = s.count, last_revision = s.count
     from (select unnest($1::uuid[]) as id, unnest($2::bigint[]) as count) s where c.id = s.id`,
    [pairs.map(({ conversationId }) => conversationId), shares],
  );
  return rows + (await copyRows(client, 'conversation_members', ['conversation_id', 'member_id', 'last_read_seq', 'joined_at'], memberRows()));
}

/** `total` dealt to `count` pairs, unevenly and completely. */
function sharesOf(chance: Chance, count: number, total: number): number[] {
  const weights = Array.from({ length: count }, () => chance.wait(1) + 0.05);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let dealt = 0;
  let reached = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((reached / sum) * total);
    const share = upTo - dealt;
    dealt = upTo;
    return share;
  });
}
