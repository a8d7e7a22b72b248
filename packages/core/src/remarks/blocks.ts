import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import { readsSheet, readsWords, worksOn } from '../practices/policy.ts';
import type { RemarkBlockInput, RemarkBlockView } from './contract.ts';

type Row = { programmeId: string; status: string; title: string; ownLocale: Locale; body: string; html: string; revision: number };

// Those who write the sheet see what is being written. A language that the sheet is not in has no blocks.
const blockSql = `
  select p.programme_id as "programmeId", p.status, p.title, p.locale as "ownLocale", coalesce(e.edited ->> 'body', b.body, '') as body,
    coalesce(e.edited ->> 'html', b.html, '') as html, coalesce((e.edited ->> 'revision')::int, b.revision, 0) as revision
  from practices p left join practice_blocks b on b.practice_id = p.id and b.part = $3 and b.locale = $4
  left join lateral (select b.edited where ${worksOn('p', '$1')}) e on true
  where p.id = $2 and ${readsSheet('p', '$1')} and ${readsWords('p.id', '$1')} and (p.locale = $4 or exists (select 1 from practice_blocks o where o.practice_id = p.id and o.locale = $4))`;

/** A block as the actor sees it, with the programme of its sheet. NotFound for a sheet whose words they do not read, or a language that it is not in. */
export async function getBlock(query: NamedQuery, actor: Actor, { practiceId, part, locale }: RemarkBlockInput): Promise<RemarkBlockView & { programmeId: string }> {
  const [row] = await query<Row>('remark_block', blockSql, [actor.memberId, practiceId, part, locale]);
  if (!row) throw new NotFound();
  const { programmeId, status, title, ownLocale, body, html, revision } = row;
  return { programmeId, practiceId, sheet: { title, locale: ownLocale }, part, locale, body, html, revision, can: { remark: status !== 'archived' } };
}
