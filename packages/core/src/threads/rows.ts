import { instantOf } from '../kernel/instants.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { fromOwnSpaces } from '../spaces/policy.ts';
import { spaceRefFields } from '../spaces/view.ts';
import type { ThreadSummary } from './contract.ts';

/** A thread as lists read it. bigint comes as text from pg. */
export type ThreadRow = {
  id: string;
  programme_id: string;
  kind: ThreadSummary['kind'];
  state: ThreadSummary['state'];
  theme: ThreadSummary['theme'];
  title: string;
  locale: ThreadSummary['locale'];
  accepted_post_id: string | null;
  duplicate_of_id: string | null;
  last_seq: string;
  last_revision: string;
  gone_count: number;
  created_at: Date;
  last_post_at: Date;
  deleted_at: Date | null;
  author: MemberRef;
  space: SpaceRef;
};

/** SQL text: a {@link ThreadRow}'s columns, from what {@link threadsInOwnSpaces} names. */
export const threadColumns = `t.id, t.programme_id, t.kind, t.state, t.theme, t.title, t.locale, t.accepted_post_id, t.duplicate_of_id, t.last_seq, t.last_revision,
  t.gone_count, t.created_at, t.last_post_at, t.deleted_at, json_build_object(${memberRefFields}) as author, json_build_object(${spaceRefFields}) as space`;

/** What is listed, each as SQL text: `spaces` of `s` and `threads` of `t`, by conditions that begin with `and`; `order` of `t`. */
type Listed = { spaces?: string | undefined; threads?: string; order: string; limit: number };

/**
 * SQL text, from `from` on: threads `t` with their space `s`, author `m` and commune `c`, of the spaces that member `$1` reads.
 * Each space gives the first few by its own index, whatever the planner thinks of how many there are:
 * the cost does not grow with the threads.
 */
export const threadsInOwnSpaces = ({ spaces = '', threads = '', order, limit }: Listed) => `
  from (select s.* ${fromOwnSpaces('$1')} ${spaces}) s
  cross join lateral (
    select * from threads t where t.space_id = s.id and t.deleted_at is null ${threads} order by ${order} limit ${limit}
  ) t
  join members m on m.id = t.author_id join communes c on c.id = m.commune_id
  order by ${order} limit ${limit}`;

export function threadOf(row: ThreadRow): ThreadSummary {
  return {
    id: row.id,
    programmeId: row.programme_id,
    space: row.space,
    kind: row.kind,
    state: row.state,
    theme: row.theme,
    title: row.title,
    locale: row.locale,
    acceptedPostId: row.accepted_post_id,
    duplicateOfId: row.duplicate_of_id,
    lastRevision: Number(row.last_revision),
    author: row.author,
    replyCount: Number(row.last_seq) - 1 - row.gone_count,
    deletedAt: row.deleted_at && instantOf(row.deleted_at),
    createdAt: instantOf(row.created_at),
    lastPostAt: instantOf(row.last_post_at),
  };
}
