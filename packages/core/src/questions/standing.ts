import type { Actor } from '../kernel/actor.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { spaceAudienceJson, type SpaceAudience } from '../spaces/events.ts';
import type { ThreadKind } from '../threads/contract.ts';
import { readsThread } from '../threads/policy.ts';
import { maxDuplicatesShown, type QuestionRef, type QuestionView } from './contract.ts';
import { questionChanged } from './events.ts';
import { canJoin, canSayMeToo } from './policy.ts';

export type Standing = {
  id: string;
  programme_id: string;
  kind: ThreadKind;
  author_id: string;
  closed: boolean;
  /** The question that takes the answers: itself, or the one it was joined to. */
  root_id: string;
  root_author_id: string;
  me_too_count: number;
  me_too_own: boolean;
  duplicate_of: QuestionRef | null;
  also_asked_as: QuestionRef[];
};

/** SQL text: the ids of a question and its duplicates. */
export const familyOf = (root: string) => `(select f.id from threads f where f.id = ${root} or f.duplicate_of_id = ${root})`;

/** SQL text: how many have the question `root` too, each counted once. */
export const meTooCountOf = (root: string, rootAuthor: string) =>
  `(select count(distinct mt.member_id)::int from me_toos mt where mt.thread_id in ${familyOf(root)} and mt.member_id <> ${rootAuthor})`;

const refOf = (thread: string) =>
  `json_build_object('id', ${thread}.id, 'title', ${thread}.title, 'locale', ${thread}.locale, 'state', ${thread}.state, 'createdAt', ${thread}.created_at)`;

const standingSql = `
  select t.id, t.programme_id, t.kind, t.author_id, s.closed_at is not null as closed, r.id as root_id, r.author_id as root_author_id,
    ${meTooCountOf('r.id', 'r.author_id')} as me_too_count,
    exists (select 1 from me_toos mt where mt.thread_id in ${familyOf('r.id')} and mt.member_id = $2) as me_too_own,
    (select ${refOf('r')} where r.id <> t.id and ${readsThread('r', '$2')}) as duplicate_of,
    coalesce((select json_agg(${refOf('d')} order by d.created_at, d.id) from (
      select * from threads d where d.duplicate_of_id = t.id and ${readsThread('d', '$2')} order by d.created_at, d.id limit ${maxDuplicatesShown}) d), '[]') as also_asked_as
  from threads t join spaces s on s.id = t.space_id join threads r on r.id = coalesce(t.duplicate_of_id, t.id)
  where t.id = $1 and ${readsThread('t', '$2')}`;

/** A question as the actor sees it; NotFound for one that they do not read. */
export const standingPart = (actor: Actor, threadId: string): Part<Standing> => ({
  name: 'thread_standing',
  text: standingSql,
  values: [threadId, actor.memberId],
  view([row]: Standing[]) {
    if (!row) throw new NotFound();
    return row;
  },
});

/** That alone, as a statement of its own. */
export function findStanding(query: NamedQuery, actor: Actor, threadId: string): Promise<Standing> {
  return readAlone(query, standingPart(actor, threadId));
}

export function questionPart(actor: Actor, threadId: string): Part<QuestionView> {
  const part = standingPart(actor, threadId);
  return { ...part, view: (rows) => questionOf(actor, part.view(rows)) };
}

export function mayJoin(actor: Actor, row: Standing): boolean {
  return canJoin(actor, { programmeId: row.programme_id, authorId: row.author_id, kind: row.kind });
}

/** The asker of the question that takes the answers has it already, wherever else it was asked. */
export function maySayMeToo(actor: Actor, row: Standing): boolean {
  const facts = { programmeId: row.programme_id, authorId: row.author_id, kind: row.kind };
  return row.root_author_id !== actor.memberId && canSayMeToo(actor, facts, row);
}

export function questionOf(actor: Actor, row: Standing): QuestionView {
  return {
    threadId: row.id,
    meToo: { count: row.me_too_count, own: row.me_too_own },
    duplicateOf: row.duplicate_of && refView(row.duplicate_of),
    alsoAskedAs: row.also_asked_as.map(refView),
    can: { meToo: maySayMeToo(actor, row), join: mayJoin(actor, row) },
  };
}

const refView = (ref: QuestionRef): QuestionRef => ({ ...ref, createdAt: new Date(ref.createdAt).toISOString() });

/** Tells those who have one of these open. */
export async function tellFamily({ query, record }: Pick<Work, 'query' | 'record'>, threadIds: readonly string[]): Promise<void> {
  const rows = await query<{ id: string; space: SpaceAudience }>(
    'thread_family',
    `select t.id, (select ${spaceAudienceJson} from spaces s where s.id = t.space_id) as space from threads t
    where t.id = any($1::uuid[]) or t.duplicate_of_id = any($1::uuid[]) order by t.id limit ${2 * maxDuplicatesShown}`,
    [threadIds],
  );
  for (const { id, space } of rows) record(questionChanged(id, space));
}
