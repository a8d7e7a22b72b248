import { createHmac } from 'node:crypto';
import type { Actor } from '../kernel/actor.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields, memberRefOf } from '../members/view.ts';
import { spaceAudienceJson, type SpaceAudience } from '../spaces/events.ts';
import { readsThread } from '../threads/policy.ts';
import { listVotersInput, type ListVotersInput, type PollResults, type PollType, type PollView, type VotersView } from './contract.ts';
import { tallyOf, type Ballots } from './counting.ts';
import { canConclude, canVote } from './policy.ts';

export type PollRow = {
  thread_id: string;
  programme_id: string;
  author_id: string;
  space: SpaceAudience;
  space_closed: boolean;
  type: PollType;
  anonymous: boolean;
  results: PollResults;
  closes_at: Date;
  sealed_at: Date | null;
  revision: string;
  outcome: string | null;
  outcome_html: string | null;
  outcome_by: MemberRef | null;
  outcome_at: Date | null;
  outcome_revised_at: Date | null;
  options: { id: string; label: string }[];
  own: string[] | null;
  ballots: Ballots[];
};

// One statement: a poll is a part of its thread's page.
const pollSql = `
  select p.*, t.programme_id, t.author_id, s.closed_at is not null as space_closed, ${spaceAudienceJson} as space,
    (select json_agg(json_build_object('id', o.id, 'label', o.label) order by o.position) from poll_options o where o.thread_id = p.thread_id) as options,
    (select to_json(b.choices) from poll_ballots b where b.thread_id = p.thread_id and case when p.anonymous then b.voter_key = $3 else b.voter_id = $2 end) as own,
    coalesce((select json_agg(json_build_object('choices', b.choices, 'count', b.count)) from (
      select choices, count(*)::int as count from poll_ballots where thread_id = p.thread_id group by choices) b), '[]') as ballots,
    ${memberRefOf('p.outcome_by')} as outcome_by
  from polls p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
  where p.thread_id = $1 and ${readsThread('t', '$2')}`;

const votersSql = `
  select json_build_object(${memberRefFields}) as voter, b.choices from polls p join threads t on t.id = p.thread_id
  join poll_ballots b on b.thread_id = p.thread_id join members m on m.id = b.voter_id join communes c on c.id = m.commune_id
  where p.thread_id = $1 and not p.anonymous and ${readsThread('t', '$2')} and b.voter_id > $3
  order by b.voter_id limit $4`;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Reading polls. */
export function createPollReader({ query, now }: Kernel, secretKey: string) {
  /** Who cast an anonymous ballot, for nobody but the server while it serves that very member. */
  const keyOf = (threadId: string, memberId: string) => createHmac('sha256', secretKey).update(`ballot ${threadId} ${memberId}`).digest('base64url');

  const isClosed = ({ closes_at: closesAt, sealed_at: sealedAt }: PollRow) => sealedAt !== null || closesAt.getTime() <= now().getTime();

  async function find(actor: Actor, threadId: string, on: NamedQuery = query): Promise<PollRow> {
    const [row] = await on<PollRow>('poll_visible', pollSql, [requireId(threadId), actor.memberId, keyOf(threadId, actor.memberId)]);
    if (!row) throw new NotFound();
    return row;
  }

  function viewOf(actor: Actor, row: PollRow): PollView {
    const { thread_id: threadId, type, anonymous, results, options, ballots } = row;
    const closed = isClosed(row);
    const own = anonymous && closed ? null : row.own;
    const shown = closed || results === 'always' || own !== null;
    return {
      threadId, type, anonymous, results, options, closed, own,
      closesAt: row.closes_at.toISOString(),
      revision: Number(row.revision),
      voterCount: ballots.reduce((sum, { count }) => sum + count, 0),
      tally: shown ? tallyOf(type, options.map(({ id }) => id), ballots) : null,
      outcome: outcomeOf(row),
      can: { vote: !closed && canVote(actor, factsOf(row)), conclude: closed && canConclude(actor, factsOf(row)) },
    };
  }

  async function get(actor: Actor, threadId: string): Promise<PollView> {
    return viewOf(actor, await find(actor, threadId));
  }

  return {
    keyOf,
    isClosed,
    find,
    viewOf,

    /** A thread's poll, with as much of its results as the actor may see. NotFound for a thread that they do not read, or that is none. */
    get,

    /** Who voted what, by the voter's id, where that was said to be public and the results are the actor's to see; else nobody. NotFound as for `get`. */
    async listVoters(actor: Actor, input: ListVotersInput): Promise<VotersView> {
      const { threadId, after = beforeAll, limit } = validate(listVotersInput, input);
      const poll = await get(actor, threadId);
      if (poll.anonymous || !poll.tally) return { items: [], nextAfter: null };
      const rows = await query<VotersView['items'][number]>('poll_voters', votersSql, [threadId, actor.memberId, after, limit + 1]);
      const items = rows.slice(0, limit);
      return { items, nextAfter: rows.length > limit ? (items.at(-1)?.voter.id ?? null) : null };
    },
  };
}

export const factsOf = (row: PollRow) => ({ programmeId: row.programme_id, authorId: row.author_id, spaceClosed: row.space_closed });

function outcomeOf({ outcome: body, outcome_html: html, outcome_by: by, outcome_at: at, outcome_revised_at: revisedAt }: PollRow): PollView['outcome'] {
  if (body === null || html === null || by === null || at === null) return null;
  return { body, html, by, statedAt: at.toISOString(), revisedAt: revisedAt?.toISOString() ?? null };
}
