import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import type { RelatedPracticesView, RelatedPracticeView } from './contract.ts';
import { readsSheet } from './policy.ts';

const shown = 4;
/** So many of the newest on the theme are weighed, so many of all, and so many that share words: bounds what it costs, however many sheets there are. */
const weighed = 40;
/** Words of a title that count. */
const mostWords = 8;
const excerptLength = 140;

type Row = Omit<RelatedPracticeView, 'excerpt'> & { summary: string | null };

// Each candidate comes out of an index, and only those few are weighed. Of those that share words the index is asked by the longest
// one, and another: it reads as much as there is of the former, while of any two it would read whatever has one of them.
const relatedSql = `
  with sheet as materialized (
    select p.id, p.programme_id, p.theme, p.audiences,
      array(select w.lexeme from unnest(search_words(p.title)) w order by length(w.lexeme) desc, w.lexeme limit ${mostWords}) as words
    from practices p where p.id = $1 and p.status = 'published' and ${readsSheet('p', '$2')}
  ), asked as materialized (
    select concat_ws(' & ', quote_literal(s.words[1]),
      (select '(' || string_agg(quote_literal(word), ' | ') || ')' from unnest(s.words[2:]) word))::tsquery as words from sheet s
  ), near as (
    select n.id from sheet s cross join lateral (
      select p.id from practices p where p.programme_id = s.programme_id and p.status = 'published' and p.theme = s.theme
      order by p.updated_at desc, p.id desc limit ${weighed}) n
    union
    select n.id from sheet s cross join lateral (
      select p.id, p.audiences from practices p where p.programme_id = s.programme_id and p.status = 'published'
      order by p.updated_at desc, p.id desc limit ${weighed}) n where n.audiences && s.audiences
    union
    select n.id from sheet s cross join asked cross join lateral (
      select p.id from practices p where search_words(p.title) @@ asked.words and p.programme_id = s.programme_id and p.status = 'published' limit ${weighed}) n
  )
  select p.id, p.title, p.theme, p.locale,
    (select b.html from practice_blocks b where b.practice_id = p.id and b.part = 'summary' and b.locale = p.locale) as summary
  from near n join practices p on p.id = n.id cross join sheet s
  where p.id <> s.id and p.status = 'published' and ${readsSheet('p', '$2')}
  order by (p.theme = s.theme) desc,
    (select count(*) from unnest(p.audiences) one where one = any(s.audiences))
      + (select count(*) from unnest(tsvector_to_array(search_words(p.title))) one where one = any(s.words)) desc,
    p.updated_at desc, p.id desc limit ${shown}`;

/** Published sheets near another one. */
export function createRelated({ query }: Kernel) {
  const relatedPart = (actor: Actor, practiceId: string): Part<RelatedPracticeView[]> => ({
    name: 'practices_related',
    text: relatedSql,
    values: [requireId(practiceId), actor.memberId],
    view: (rows: Row[]) => rows.map(({ summary, ...practice }) => ({ ...practice, excerpt: excerptOf(summary ?? '', excerptLength) })),
  });

  return {
    /**
     * Up to four: first those on its theme, of these those for the same people and with the same words; then others that share either. Empty for a sheet
     * that is not published, or not for this reader.
     */
    async related(actor: Actor, practiceId: string): Promise<RelatedPracticesView> {
      return { items: await readAlone(query, relatedPart(actor, practiceId)) };
    },
    relatedPart,
  };
}
