import type { Locale } from '../kernel/contract.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { BlockPart } from './contract.ts';

/** A block as somebody wrote it. `ofRevision`: of a translation, which revision of the original it says. */
export type Written = { part: BlockPart; body: string; ofRevision?: number };

// What is published stays as it is: beside it is kept what it is to say once that is approved.
const keepSql = `
  insert into practice_blocks as b (practice_id, part, locale, body, html, of_revision, writer_id, written_at, edited)
  select $1, w.part, $2, case when $3 then '' else w.body end, case when $3 then '' else w.html end, case when $3 then null else w.of_revision end, $4, $5,
    case when $3 then jsonb_build_object('body', w.body, 'html', w.html, 'revision', 1, 'ofRevision', w.of_revision) end
  from unnest($6::text[], $7::text[], $8::text[], $9::int[]) as w (part, body, html, of_revision)
  on conflict (practice_id, part, locale) do update set
    body = case when $3 then b.body else excluded.body end,
    html = case when $3 then b.html else excluded.html end,
    revision = case when $3 or b.body = excluded.body then b.revision else b.revision + 1 end,
    of_revision = case when $3 then b.of_revision else excluded.of_revision end,
    edited = case when $3 then excluded.edited || jsonb_build_object('revision', coalesce((b.edited ->> 'revision')::int, b.revision)
      + case when coalesce(b.edited ->> 'body', b.body) = excluded.edited ->> 'body' then 0 else 1 end) end,
    writer_id = excluded.writer_id, written_at = excluded.written_at`;

const approveSql = `update practice_blocks set body = edited ->> 'body', html = edited ->> 'html', revision = (edited ->> 'revision')::int,
  of_revision = (edited ->> 'ofRevision')::int, edited = null where practice_id = $1 and edited is not null`;

type Of = { practiceId: string; locale: Locale; isPublished: boolean; by: string; at: Date };

/** Stores blocks of a sheet in one language; those of a published one beside what is shown. */
export async function keepBlocks({ query }: Pick<Work, 'query'>, { practiceId, locale, isPublished, by, at }: Of, blocks: readonly Written[]): Promise<void> {
  if (blocks.length === 0) return;
  const columns = [blocks.map(({ part }) => part), blocks.map(({ body }) => body), blocks.map(htmlOf), blocks.map(({ ofRevision }) => ofRevision ?? null)];
  await query('practice_blocks_keep', keepSql, [practiceId, locale, isPublished, by, at, ...columns]);
}

/** From now on readers see what was being written. */
export async function showEdited({ query }: Pick<Work, 'query'>, practiceId: string): Promise<void> {
  await query('practice_blocks_show', approveSql, [practiceId]);
}

/** What was being written of a published sheet is given up; a translation that was only begun goes with it. */
export async function dropEdited({ query }: Pick<Work, 'query'>, practiceId: string): Promise<void> {
  await query('practice_blocks_begun', `delete from practice_blocks where practice_id = $1 and edited is not null and of_revision is null and body = ''
    and locale <> (select locale from practices where id = $1)`, [practiceId]);
  await query('practice_blocks_drop', 'update practice_blocks set edited = null where practice_id = $1 and edited is not null', [practiceId]);
}

function htmlOf({ part, body }: Written): string {
  return part === 'title' ? '' : renderMarkdown(body);
}
