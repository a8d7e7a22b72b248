import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { threads } from '../threads/schema.ts';
import type { PollResults, PollType } from './contract.ts';

/** What is voted on in a thread of kind `poll`; its question is the thread's title. */
export const polls = pgTable(
  'polls',
  {
    threadId: uuid('thread_id').primaryKey().references(() => threads.id),
    type: text('type').$type<PollType>().notNull(),
    anonymous: boolean('anonymous').notNull(),
    results: text('results').$type<PollResults>().notNull(),
    closesAt: instant('closes_at').notNull(),
    /** Grows with every ballot and every wording of the outcome. */
    revision: counter('revision').notNull(),
    outcome: text('outcome'),
    outcomeHtml: text('outcome_html'),
    outcomeBy: uuid('outcome_by').references(() => members.id),
    /** When it was stated first, and when it was last reworded. */
    outcomeAt: instant('outcome_at'),
    outcomeRevisedAt: instant('outcome_revised_at'),
    /** Since when nothing leads from an anonymous ballot to its voter any more. */
    sealedAt: instant('sealed_at'),
  },
  (table) => [
    index('polls_to_seal').on(table.closesAt).where(sql`${table.anonymous} and ${table.sealedAt} is null`),
    check('polls_type', sql`${table.type} in ('single', 'multiple', 'ranked')`),
    check('polls_results', sql`${table.results} in ('voted', 'always')`),
    check('polls_outcome', sql`num_nulls(${table.outcome}, ${table.outcomeHtml}, ${table.outcomeBy}, ${table.outcomeAt}) in (0, 4)`),
  ],
);

export const pollOptions = pgTable(
  'poll_options',
  {
    id: primaryId(),
    threadId: uuid('thread_id').notNull().references(() => polls.threadId),
    position: smallint('position').notNull(),
    label: text('label').notNull(),
  },
  (table) => [unique('poll_options_order').on(table.threadId, table.position)],
);

/**
 * One member's vote. It has no key and no time of its own: in an anonymous poll those would tell who voted when. There it is
 * found by `voterKey`, which only the voter together with the server's secret makes, and which is taken away after the close.
 */
export const pollBallots = pgTable(
  'poll_ballots',
  {
    threadId: uuid('thread_id').notNull().references(() => polls.threadId),
    voterId: uuid('voter_id').references(() => members.id),
    voterKey: text('voter_key'),
    /** Ids of the poll's options: best first in a ranked poll, else in the poll's order. */
    choices: uuid('choices').array().notNull(),
  },
  (table) => [
    unique('poll_ballots_named').on(table.threadId, table.voterId),
    unique('poll_ballots_anonymous').on(table.threadId, table.voterKey),
    check('poll_ballots_voter', sql`${table.voterId} is null or ${table.voterKey} is null`),
    check('poll_ballots_choices', sql`cardinality(${table.choices}) between 1 and 20`),
  ],
);
