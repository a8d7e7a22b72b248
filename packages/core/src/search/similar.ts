import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { roleIn } from '../programmes/policy.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { visibleTo as spaceVisibleTo } from '../spaces/policy.ts';
import { spaceRefJson } from '../spaces/view.ts';
import { similarInput, type SimilarInput, type SimilarView } from './contract.ts';
import { createTerms, wordsOf, type Term } from './words.ts';

const shown = 5;
/** The newest of those that share two words are compared: bounds what a title of common words costs. */
const compared = 300;

type Row = { id: string; title: string; state: SimilarView['items'][number]['state']; locale: SimilarView['items'][number]['locale']; reply_count: string; last_post_at: string; space: SpaceRef };

/** Questions like one that is being written. */
export function createSimilar(kernel: Kernel) {
  const { db } = kernel;
  const termsOf = createTerms(kernel);
  return {
    /**
     * Up to five questions whose titles share most words with this one, of those the actor may read now: first those that
     * have answers. Empty while the title is too short to say anything.
     */
    async similar(actor: Actor, input: SimilarInput): Promise<SimilarView> {
      const { title, programmeId } = validate(similarInput, input);
      const programmeIds = programmeId ? (roleIn(actor, programmeId) === null ? [] : [programmeId]) : actor.programmes.map(({ id }) => id);
      const terms = await termsOf(wordsOf(title), false);
      if (terms.length === 0 || programmeIds.length === 0) return { items: [] };
      const shared = sql.join(terms.map(({ query }) => sql`(search_words(h.title) @@ ${query}::tsquery)::int`), sql` + `);
      const { rows } = await db.execute(sql`
        with mine as materialized (
          select s.id from spaces s where s.programme_id in ${programmeIds} and ${spaceVisibleTo(actor)}
        ), h as materialized (
          select t.* from threads t
          where t.kind = 'question' and t.duplicate_of_id is null and search_words(t.title) @@ ${pairsOf(terms)}::tsquery and t.space_id in (select id from mine)
          order by t.created_at desc, t.id desc limit ${compared}
        ), likest as (
          select h.*, ${shared} as shared from h order by shared desc, (h.state = 'open'), h.created_at desc limit ${shown}
        )
        select t.id, t.title, t.state, t.locale, t.last_seq - 1 - t.gone_count as reply_count, t.last_post_at, ${spaceRefJson} as space
        from likest t join spaces s on s.id = t.space_id
        order by case t.state when 'resolved' then 0 when 'answered' then 1 else 2 end, t.shared desc, t.created_at desc`);
      return { items: (rows as Row[]).map(viewOf) };
    },
  };
}

/** Two words in common say more than one; where there is but one, it has to do. */
function pairsOf(terms: Term[]): string {
  const [first, ...rest] = terms;
  if (!first) return '';
  if (rest.length === 0) return first.query;
  return terms.flatMap((one, at) => terms.slice(at + 1).map((other) => `(${one.query}) & (${other.query})`)).join(' | ');
}

function viewOf({ id, title, state, locale, reply_count, last_post_at, space }: Row): SimilarView['items'][number] {
  return { id, title, state, locale, space, replyCount: Number(reply_count), lastPostAt: new Date(last_post_at).toISOString() };
}
