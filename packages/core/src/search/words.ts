import type { Kernel } from '../kernel/kernel.ts';

/** Words of one question that count: the rest of a long one changes nothing for the better. */
const most = 12;

// French and English words that are everywhere and mean nothing to a search, and that the dictionaries keep.
const everywhere = new Set(['les', 'elles', 'cela', 'comment', 'quel', 'quelle', 'quels', 'quelles', 'quoi', 'est', 'how', 'what', 'who']);

/** The words of a text: letters and digits. Nothing typed is an operator. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return [...new Set(words)].filter((word) => !everywhere.has(word)).slice(0, most);
}

// Each word as each dictionary has it: documents are indexed in French or in English, Arabic by its script. What either of
// the two takes for nothing (the, de) is left out. The last word may not be written to its end yet: it may begin a longer
// one, or be longer than what the dictionary keeps of the whole word.
const termsSql = `
  with given as (
    select w.n, search_plain(w.word) as plain, w.n = cardinality($1::text[]) and $2::boolean as begun
    from unnest($1::text[]) with ordinality w(word, n)
  ), stems as (
    select g.*, tsvector_to_array(to_tsvector('search_french', search_stems(g.plain))) as french,
      tsvector_to_array(to_tsvector('search_english', g.plain)) as english
    from given g where to_tsvector('french', g.plain) <> ''
  )
  select s.french || s.english || case when s.begun then array[s.plain] else '{}' end as stems, (
    select string_agg(distinct quote_literal(one) || mark, ' | ') from (
      select unnest(s.french || s.english) as one, '' as mark
      union all select unnest(s.plain || s.french), ':*' where s.begun
      union all select left(s.plain, length(s.plain) - cut), '' from generate_series(1, 4) cut where s.begun and length(s.plain) - cut >= 4
    ) forms where one <> ''
  ) as query
  from stems s where cardinality(s.french) > 0 and cardinality(s.english) > 0 order by s.n`;

/** What the index is asked for a word, and the stems by which the word is found again in a text. */
export type Term = { query: string; stems: string[] };

/** Makes terms of words; `begun`: the last one is still being written. */
export function createTerms({ query }: Kernel) {
  return async (words: string[], begun: boolean): Promise<Term[]> =>
    words.length === 0 ? [] : query<Term>('search_terms', termsSql, [words, begun]);
}
