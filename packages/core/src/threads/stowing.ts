import { sql } from 'drizzle-orm';
import type { Database } from '../kernel/database.ts';
import { Conflict } from '../kernel/errors.ts';

/** How long a deletion can be taken back, in milliseconds; the screens say "24 hours". */
const keptFor = 24 * 3600 * 1000;

/** The deletions before this moment are for good. */
export const erasedUntil = (now: Date) => new Date(now.getTime() - keptFor).toISOString();

/** Moves a post's words, of now and of before, in every language, out of all reach; its place stays. */
export async function stow(tx: Database, postId: string, { at, revision }: { at: string; revision: number }): Promise<void> {
  await tx.execute(sql`
    insert into deleted_posts (post_id, title, body, html, mentions, edited_at, accepted, versions, translations, deleted_at)
    select p.id, case when p.seq = 1 then t.title end, p.body, p.html, p.mentions, p.edited_at, t.accepted_post_id is not distinct from p.id,
      coalesce((select jsonb_agg(v) from post_versions v where v.post_id = p.id), '[]'),
      coalesce((select jsonb_agg(x) from post_translations x where x.post_id = p.id), '[]'), ${at}
    from posts p join threads t on t.id = p.thread_id where p.id = ${postId}`);
  await tx.execute(sql`delete from post_versions where post_id = ${postId}`);
  await tx.execute(sql`delete from post_translations where post_id = ${postId}`);
  await tx.execute(sql`update posts set body = '', html = '', mentions = null, reacted = false, translated = false, edited_at = null,
    deleted_at = ${at}, revision = ${revision} where id = ${postId}`);
}

/** Moves everything back. Conflict `post-erased` once the time for it is over. */
export async function unstow(tx: Database, postId: string, { now, revision }: { now: Date; revision: number }) {
  const { rows } = await tx.execute(sql`
    delete from deleted_posts where post_id = ${postId} and deleted_at > ${erasedUntil(now)}
    returning title, html, accepted, body, mentions, edited_at, versions::text, translations::text`);
  const [kept] = rows as { title: string | null; html: string; accepted: boolean; body: string; mentions: string | string[] | null; edited_at: string | null; versions: string; translations: string }[];
  if (!kept) throw new Conflict('post-erased');
  await tx.execute(sql`insert into post_versions select * from jsonb_populate_recordset(null::post_versions, ${kept.versions}::jsonb)`);
  await tx.execute(sql`insert into post_translations select * from jsonb_populate_recordset(null::post_translations, ${kept.translations}::jsonb)`);
  await tx.execute(sql`update posts set body = ${kept.body}, html = ${kept.html}, mentions = ${sql.param(kept.mentions)}::uuid[], edited_at = ${kept.edited_at},
    reacted = exists (select 1 from post_reactions where post_id = ${postId}), translated = ${kept.translations !== '[]'}, deleted_at = null, revision = ${revision}
    where id = ${postId}`);
  return kept;
}
