import { randomUUID } from 'node:crypto';
import { bareChatSchema } from '../baseline/chat-schema.ts';
import { ask, makeCommunity, type BenchDatabase } from '../harness/database.ts';
import { signIn } from '../harness/sessions.ts';

/** Somebody with an open browser: who they are, and where they talk. */
export type Talker = { memberId: string; cookie: string; pair: string; group: string | null; hall: string };

export const groupSize = 200;

/** `size` members in binômes, the first of them in one conversation of two hundred, and all in another, the hall. */
export async function makeTalkers(database: BenchDatabase, size: number): Promise<{ url: string; talkers: Talker[] }> {
  const { url } = await makeCommunity(database, 'chat', { members: size, posts: 10, messages: size, practices: 0 });
  const pairs = await ask<{ member_id: string; conversation_id: string }>(
    url, 'select member_id, conversation_id from conversation_members order by conversation_id, member_id',
  );
  const memberIds = pairs.map((row) => row.member_id);
  const group = await makeGroup(url, memberIds.slice(0, groupSize));
  const hall = await makeGroup(url, memberIds);
  await ask(url, bareChatSchema);
  const cookies = await signIn(url, memberIds);
  const talkers = pairs.map((row, index) => ({
    memberId: row.member_id,
    cookie: cookies[index] as string,
    pair: row.conversation_id,
    group: index < groupSize ? group : null,
    hall,
  }));
  return { url, talkers };
}

/** A group conversation of these members, as the product keeps it. */
export async function makeGroup(url: string, memberIds: readonly string[]): Promise<string> {
  const id = randomUUID();
  await ask(
    url,
    `insert into conversations (id, kind, programme_id, title, description, history, admission, created_at)
     select $1, 'group', id, 'bench', '', 'start', 'open', now() from programmes limit 1`,
    [id],
  );
  await ask(url, 'insert into conversation_members (conversation_id, member_id, joined_at) select $1, unnest($2::uuid[]), now()', [id, memberIds]);
  return id;
}
