import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '@passerelle/core/kernel/tokens.ts';
import { ask } from './database.ts';

/** Signs members in as the product would have: only the token's hash is stored. Answers their Cookie headers, in order. */
export async function signIn(url: string, memberIds: readonly string[]): Promise<string[]> {
  const tokens = memberIds.map(() => newToken());
  await ask(
    url,
    `insert into sessions (token_hash, id, member_id, created_at, last_seen_at, expires_at, user_agent)
     select *, now(), now(), now() + interval '30 days', 'bench' from unnest($1::text[], $2::uuid[], $3::uuid[])`,
    [tokens.map(hashToken), memberIds.map(() => randomUUID()), memberIds],
  );
  return tokens.map((token) => `passerelle=${token}`);
}
