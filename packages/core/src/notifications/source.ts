import type { Locale } from '../kernel/contract.ts';
import type { News } from './notices.ts';

/** What a job names, and a sweep may be kept to: a conversation, a thread, what was asked of an expert, a member's bookmarks. */
export type Subject = 'conversationId' | 'threadId' | 'requestId' | 'bookmarksOf';

/** What is to be told of a subject to one member, as it is at this moment. `seq` grows with what is newer there. */
export type Found = { seq: string; show_text: boolean; locale: Locale };

/**
 * One kind of what members are told. It keeps, beside what it tells of, what has been told. All of it is SQL text; `m` is the
 * member, `q` their settings and clock, `s` their browser's subscription.
 */
export type Source<Row extends Found = Found> = {
  subject: Subject;
  /**
   * Two parts of a statement, `due` and `moved`: what is older than $2 and not told yet to members who are `reachable`, not in
   * quiet hours now, $1; locked, at most `most` rows, and left out where another statement holds them; then marked as told.
   * `moved` has `member_id`, `subject`, `upto` (how far a job tells), and `news`: whether there is anything to tell.
   * `among`: further conditions on the places it looks at.
   */
  sweep(among: string): string;
  /** Of $2, up to $3: what its member may read at $4, has not seen, and wants to be told of. No row: nothing. */
  found: string;
  /** Takes back that it was told: the statement and its values. */
  untold(subject: string, memberId: string, seq: string): [text: string, values: unknown[]];
  /** What the notice says of it, and what it leads to. */
  notice(row: Row, subject: string): { says: News; about: About };
};

/** Where a notice leads; the contract's names. */
export type About = { conversationId: string } | { threadId: string } | { bookmarks: true };

/** Most rows that one transaction moves on. */
export const most = 1_000;

/** Counting stops there: a notice says "more than 99". */
export const counted = 100;

/** Keeps the members of rows apart by what each row is: the rest of the product knows {@link Source} only. */
export const source = <Row extends Found>(one: Source<Row>): Source => one as unknown as Source;
