import type { Actor } from '../kernel/actor.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { validate } from '../kernel/validate.ts';
import { readsThread } from '../threads/policy.ts';
import {
  draftDays,
  draftPlace,
  keepDraftInput,
  maxDrafts,
  previewInput,
  type DraftInList,
  type DraftView,
  type KeepDraftInput,
  type PreviewInput,
} from './contract.ts';

type Row = { place: string; title: string; body: string; revision: number; updated_at: Date | string };
type ListRow = Row & { thread: DraftInList['thread'] };

/** SQL text: a place is the member's to write in, as far as they may read it now. */
const isReadable = (place: string, memberId: string) =>
  `(${place} = 'ask' or exists (select 1 from threads t where t.id = nullif(substr(${place}, 8), '')::uuid and ${readsThread('t', memberId)}))`;

const getSql = `select d.* from drafts d where d.member_id = $1 and d.place = $2 and ${isReadable('d.place', '$1')}`;

const listSql = `
  select d.*, (select json_build_object('id', t.id, 'title', t.title) from threads t where t.id = nullif(substr(d.place, 8), '')::uuid) as thread
  from drafts d where d.member_id = $1 and ${isReadable('d.place', '$1')} order by d.updated_at desc, d.place limit ${maxDrafts}`;

// One statement, so that of two devices that write at once one finds the other's revision.
const keepSql = `
  insert into drafts as d (member_id, place, title, body, revision, updated_at)
  select $1, $2, $3, $4, 1, $6
  where ${isReadable('$2::text', '$1')} and ($5::int = 0 or exists (select 1 from drafts o where o.member_id = $1 and o.place = $2))
    and (exists (select 1 from drafts o where o.member_id = $1 and o.place = $2) or (select count(*) from drafts o where o.member_id = $1) < ${maxDrafts})
  on conflict (member_id, place) do update set title = excluded.title, body = excluded.body, revision = d.revision + 1, updated_at = excluded.updated_at
    where d.revision = $5::int
  returning d.*`;

const dropSql = `delete from drafts where member_id = $1 and place = $2`;

/** Drafts of posts, on the server: begun on one device, finished on another. */
export function createDrafts({ query, now }: Kernel) {
  const findPart = (actor: Actor, place: string): Part<DraftView | null> => ({
    name: 'draft_get',
    text: getSql,
    values: [actor.memberId, place],
    view: ([row]: Row[]) => (row ? viewOf(row) : null),
  });
  const find = (actor: Actor, place: string): Promise<DraftView | null> => readAlone(query, findPart(actor, place));

  return {
    /** One's draft for a place, or null where there is none. */
    find,
    findPart,

    /** One's draft for a place. NotFound where there is none, or where the place is no longer one's to read. */
    async get(actor: Actor, place: string): Promise<DraftView> {
      const draft = await find(actor, requirePlace(place));
      if (!draft) throw new NotFound();
      return draft;
    },

    /** All of one's drafts, the one changed last first: fifty at most. */
    async list(actor: Actor): Promise<DraftInList[]> {
      const rows = await query<ListRow>('draft_list', listSql, [actor.memberId]);
      return rows.map((row) => ({ ...viewOf(row), thread: row.thread }));
    },

    /**
     * Keeps what is written so far, over the revision it goes on from. The same text again changes nothing.
     * Conflict `draft-changed` when another device has kept something else meanwhile, or sent it; `too-many-drafts` for the
     * fifty-first; NotFound where the thread is not one's to read.
     */
    async keep(actor: Actor, input: KeepDraftInput): Promise<DraftView> {
      const { place, title, body, revision } = validate(keepDraftInput, input);
      const [kept] = await query<Row>('draft_keep', keepSql, [actor.memberId, place, title, body, revision, now()]);
      if (kept) return viewOf(kept);
      const there = await find(actor, place);
      if (there && there.title === title && there.body === body) return there;
      if (there || revision > 0) throw new Conflict('draft-changed');
      const [readable] = await query('draft_place', `select 1 where ${isReadable('$2::text', '$1')}`, [actor.memberId, place]);
      if (!readable) throw new NotFound();
      throw new Conflict('too-many-drafts');
    },

    /** Forgets a draft: it was sent, or is not wanted. That there is none is fine. */
    async drop(actor: Actor, place: string): Promise<void> {
      await query('draft_drop', dropSql, [actor.memberId, requirePlace(place)]);
    },

    /** Forgets what nobody has touched for ninety days. Answers how many. */
    async sweep(): Promise<number> {
      const rows = await query('draft_sweep', 'delete from drafts where updated_at < $1 returning 1', [new Date(now().getTime() - draftDays * 86_400_000)]);
      return rows.length;
    },

    /** What a post will look like. */
    preview(_actor: Actor, input: PreviewInput): { html: string } {
      return { html: renderMarkdown(validate(previewInput, input).body) };
    },
  };
}

/** A place out of an address: one that is none has no draft. */
function requirePlace(place: string): string {
  if (!draftPlace.safeParse(place).success) throw new NotFound();
  return place;
}

function viewOf({ place, title, body, revision, updated_at }: Row): DraftView {
  return { place, title, body, revision, updatedAt: instantOf(updated_at) };
}
