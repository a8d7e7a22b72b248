import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { validate } from '../kernel/validate.ts';
import type { Threads } from '../threads/service.ts';
import {
  castBallotInput,
  maxPollDays,
  openPollInput,
  stateOutcomeInput,
  type CastBallotInput,
  type OpenedPollView,
  type OpenPollInput,
  type PollView,
  type StateOutcomeInput,
} from './contract.ts';
import { pollChanged } from './events.ts';
import { canConclude, canVote } from './policy.ts';
import { createPollReader, factsOf, type PollRow } from './reading.ts';
import { pollOptions, polls } from './schema.ts';

const day = 24 * 60 * 60 * 1000;

// Nothing is written where nothing changes: sent twice, a ballot is told of once.
const castNamedSql = `
  insert into poll_ballots (thread_id, voter_id, choices) values ($1, $2, $3)
  on conflict (thread_id, voter_id) do update set choices = excluded.choices where poll_ballots.choices <> excluded.choices returning 1`;
const castAnonymousSql = `
  insert into poll_ballots (thread_id, voter_key, choices) values ($1, $2, $3)
  on conflict (thread_id, voter_key) do update set choices = excluded.choices where poll_ballots.choices <> excluded.choices returning 1`;

const lockSql = 'select 1 from polls where thread_id = $1 for no key update';
const advanceSql = 'update polls set revision = revision + 1 where thread_id = $1 returning revision';

const concludeSql = `
  update polls set revision = revision + 1, outcome = $2, outcome_html = $3, outcome_by = $4, outcome_at = coalesce(outcome_at, $5),
    outcome_revised_at = case when outcome is not null then $5::timestamptz end
  where thread_id = $1 and outcome is distinct from $2 returning revision`;

/** Most polls sealed in one transaction. */
const sealedAtOnce = 100;
const sealSql = `
  with due as (
    select thread_id from polls where anonymous and sealed_at is null and closes_at <= $1 order by closes_at limit ${sealedAtOnce} for update skip locked
  ), cut as (
    update poll_ballots b set voter_key = null from due where b.thread_id = due.thread_id
  )
  update polls p set sealed_at = $1 from due where p.thread_id = due.thread_id returning 1`;

export type Polls = ReturnType<typeof createPolls>;

/** Polls: a thread with options to vote on, a day on which that ends, and an outcome in words. */
export function createPolls(kernel: Kernel, { threads, secretKey }: { threads: Pick<Threads, 'askWith'>; secretKey: string }) {
  const { work, now, newId } = kernel;
  const reader = createPollReader(kernel, secretKey);

  return {
    get: reader.get,
    listVoters: reader.listVoters,

    /**
     * Opens a poll, as a thread is opened. The same `clientId` again gives the same poll; with other options it is a Conflict
     * `client-id-reused`. Invalid `closesAt` for an instant that is over, or further away than a year.
     */
    async open(actor: Actor, input: OpenPollInput): Promise<OpenedPollView> {
      const { type, options, closesAt, anonymous, results, ...words } = validate(openPollInput, input);
      const closes = new Date(closesAt);
      const ahead = closes.getTime() - now().getTime();
      let fresh = false;
      const thread = await threads.askWith(actor, { ...words, kind: 'poll' }, async ({ tx }, threadId) => {
        if (ahead <= 0) throw new Invalid('invalid', { closesAt: 'inThePast' });
        if (ahead > maxPollDays * day) throw new Invalid('invalid', { closesAt: 'tooFarAway' });
        fresh = true;
        await tx.insert(polls).values({ threadId, type, anonymous, results, closesAt: closes, revision: 1 });
        await tx.insert(pollOptions).values(options.map((label, position) => ({ id: newId(), threadId, position, label })));
      });
      const poll = await reader.get(actor, thread.id).catch((error: unknown) => {
        // Another kind of thread was opened under that name.
        throw error instanceof NotFound ? new Conflict('client-id-reused') : error;
      });
      if (!fresh && !sayTheSame(poll, { type, options, anonymous, results, closesAt: closes.toISOString() })) throw new Conflict('client-id-reused');
      return { thread, poll };
    },

    /**
     * Casts the actor's ballot, or another one in its place; the same again changes nothing. Conflict `poll-closed` once it is
     * closed; Forbidden in a closed space; Invalid `choices` for what is no option of this poll, or for more than one where one is asked for.
     */
    async castBallot(actor: Actor, input: CastBallotInput): Promise<PollView> {
      const { threadId, choices } = validate(castBallotInput, input);
      return work.run(async ({ query, record }) => {
        // Ballots come one after the other, and none after the sealing that holds this row.
        await query('poll_lock', lockSql, [threadId]);
        const poll = await reader.find(actor, threadId, query);
        if (reader.isClosed(poll)) throw new Conflict('poll-closed');
        if (!canVote(actor, factsOf(poll))) throw new Forbidden();
        const ballot = ballotOf(poll, choices);
        const cast = poll.anonymous
          ? await query('poll_cast_anonymous', castAnonymousSql, [threadId, reader.keyOf(threadId, actor.memberId), ballot])
          : await query('poll_cast_named', castNamedSql, [threadId, actor.memberId, ballot]);
        if (cast.length > 0) {
          const [advanced] = await query<{ revision: string }>('poll_advance', advanceSql, [threadId]);
          if (advanced) record(pollChanged({ threadId, revision: Number(advanced.revision) }, poll.space));
        }
        return reader.viewOf(actor, await reader.find(actor, threadId, query));
      });
    },

    /**
     * Says in words what comes of a poll, or says it in others. Forbidden for others than who asked and moderators;
     * Conflict `poll-open` before it is closed.
     */
    async stateOutcome(actor: Actor, input: StateOutcomeInput): Promise<PollView> {
      const { threadId, body } = validate(stateOutcomeInput, input);
      return work.run(async ({ query, record }) => {
        const poll = await reader.find(actor, threadId, query);
        if (!canConclude(actor, factsOf(poll))) throw new Forbidden();
        if (!reader.isClosed(poll)) throw new Conflict('poll-open');
        const values = [threadId, body, renderMarkdown(body), actor.memberId, now()];
        const [stated] = await query<{ revision: string }>('poll_conclude', concludeSql, values);
        if (stated) record(pollChanged({ threadId, revision: Number(stated.revision) }, poll.space));
        return reader.viewOf(actor, await reader.find(actor, threadId, query));
      });
    },

    /** Takes away what leads from the anonymous ballots of closed polls to their voters. Answers how many polls were sealed. */
    async seal(): Promise<number> {
      return inBatches(sealedAtOnce, async () => (await kernel.query('poll_seal', sealSql, [now()])).length);
    },
  };
}

/** In a ranked poll as it was sent, else in the poll's order: equal votes are equal ballots. */
function ballotOf({ type, options }: PollRow, choices: string[]): string[] {
  if (choices.some((id) => !options.some((option) => option.id === id))) throw new Invalid('invalid', { choices: 'unknownOption' });
  if (type === 'single' && choices.length > 1) throw new Invalid('invalid', { choices: 'oneOnly' });
  if (type === 'ranked') return choices;
  return options.flatMap(({ id }) => (choices.includes(id) ? [id] : []));
}

type Said = Pick<PollView, 'type' | 'anonymous' | 'results' | 'closesAt'> & { options: string[] };

function sayTheSame(poll: PollView, said: Said): boolean {
  const { type, anonymous, results, closesAt, options } = poll;
  const known: Said = { type, anonymous, results, closesAt, options: options.map(({ label }) => label) };
  return (Object.keys(known) as (keyof Said)[]).every((key) => JSON.stringify(known[key]) === JSON.stringify(said[key]));
}
