import type { SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { canCurate, roleIn } from '../programmes/policy.ts';
import { readsThread } from '../threads/policy.ts';
import type { PracticeStatus } from './contract.ts';

/** SQL text: that member reads now all that the sheet of that id is made from. What it once said may be more of that than it says. */
export const readsSources = (practiceId: string, memberId: string) =>
  `not exists (select 1 from practice_sources ps join posts sp on sp.id = ps.post_id join threads st on st.id = sp.thread_id
    where ps.practice_id = ${practiceId} and not ${readsThread('st', memberId)})`;

/** SQL text: the message `message` is that member's to read now. */
export const readsMessage = (message: string, memberId: string) =>
  `exists (select 1 from conversation_members mc where mc.conversation_id = ${message}.conversation_id and mc.member_id = ${memberId} and mc.left_at is null and ${message}.seq > mc.hidden_up_to)`;

const withoutConsent = (practiceId: string, more = '') =>
  `not exists (select 1 from practice_sources ws where ws.practice_id = ${practiceId} and ws.message_id is not null and ws.removed_revision is null and ws.consent <> 'given' ${more})`;
const unlessRead = (memberId: string) => `and not exists (select 1 from messages wm where wm.id = ws.message_id and ${readsMessage('wm', memberId)})`;

/** SQL text: every author of a message that the sheet of that id is made from agrees. */
export const isAgreed = (practiceId: string) => withoutConsent(practiceId);

/**
 * SQL text: the words of the sheet of that id are that member's to read, if the sheet is. What was said in private is read by nobody
 * else before its authors agree, whatever their role: by those alone who are in the conversation now.
 */
export const readsWords = (practiceId: string, memberId: string) => withoutConsent(practiceId, unlessRead(memberId));

/** SQL text: the same of what it said at that revision: it may have been made from messages then that are no source any more. */
export const readsWordsAt = (practiceId: string, revision: string, memberId: string) =>
  `not exists (select 1 from practice_sources ws where ws.practice_id = ${practiceId} and ws.message_id is not null
    and case when ws.removed_revision is null then ws.consent <> 'given' else ws.removed_revision >= ${revision} end ${unlessRead(memberId)})`;

const inProgramme = (practice: string, memberId: string, role = '') =>
  `exists (select 1 from programme_members pm where pm.programme_id = ${practice}.programme_id and pm.member_id = ${memberId} and pm.ended_at is null ${role})`;

/** SQL text: that member wrote a message that the sheet `practice` is made from, and is asked whether it may be. */
export const isAskedOf = (practice: string, memberId: string) =>
  `exists (select 1 from practice_sources ws join messages wm on wm.id = ws.message_id and wm.author_id = ${memberId}
    where ws.practice_id = ${practice}.id and ws.removed_revision is null and ws.consent = 'asked' and ${inProgramme(practice, memberId)})`;

/** SQL text: that member is asked whether the sheet `practice` may be shown outside: they wrote it, or what it is made from. */
export const isAskedOutside = (practice: string, memberId: string) =>
  `(${inProgramme(practice, memberId)} and ${practice}.status = 'published' and (${practice}.public_consent = 'asked' and ${practice}.author_id = ${memberId}
    or exists (select 1 from practice_sources ws left join posts wp on wp.id = ws.post_id left join messages wm on wm.id = ws.message_id
      where ws.practice_id = ${practice}.id and ws.removed_revision is null and ws.public_consent = 'asked' and coalesce(wp.author_id, wm.author_id) = ${memberId})))`;

/** SQL text: that member is one of those who write the sheet `practice`: a curator, or one of its writers who is still in the programme. */
const writesSheet = (practice: string, memberId: string) =>
  `exists (select 1 from programme_members pm where pm.programme_id = ${practice}.programme_id and pm.member_id = ${memberId} and pm.ended_at is null
    and (pm.role in ('moderator', 'coordinator') or exists (select 1 from practice_writers pw where pw.practice_id = ${practice}.id and pw.member_id = pm.member_id)))`;

/** SQL text: they write it, and read all that it is made from: what is being written, and what it once said, is theirs to read. */
export const worksOn = (practice: string, memberId: string) => `(${writesSheet(practice, memberId)} and ${readsSources(`${practice}.id`, memberId)})`;

/**
 * SQL text: the sheet `practice` is that member's to read. What was published is the whole programme's, archived too; the rest is
 * for those who write it and read all that it is made from: a draft holds the words of its sources.
 */
export const readsSheet = (practice: string, memberId: string) =>
  `(${practice}.published_at is not null and ${inProgramme(practice, memberId)} or ${worksOn(practice, memberId)})`;

/** SQL: see {@link readsSheet}. */
export function visibleTo(reader: Reader): SQL {
  return textWith((memberId) => readsSheet('practices', memberId), reader.memberId);
}

type Facts = { programmeId: string; status: PracticeStatus };

/** Everybody in a programme may begin a sheet: what is published two curators have read. */
export function canBegin(actor: Actor, programmeId: string): boolean {
  return roleIn(actor, programmeId) !== null;
}

/** Curators write every sheet, others those of which they are a writer; nobody one that is archived. */
export function canEdit(actor: Actor, { programmeId, status }: Facts, isWriter: boolean): boolean {
  return status !== 'archived' && (canCurate(actor, programmeId) || (isWriter && roleIn(actor, programmeId) !== null));
}

/** Two pairs of eyes: what is in review is approved by a curator other than the one who wrote last, whoever submitted it. */
export function canPublish(actor: Actor, { programmeId, work }: { programmeId: string; work: string | null }, writerId: string | undefined): boolean {
  return canCurate(actor, programmeId) && work === 'review' && writerId !== undefined && writerId !== actor.memberId;
}
