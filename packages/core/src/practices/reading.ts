import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { asText, readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { communes, members } from '../members/schema.ts';
import { memberRefColumns, memberRefView, type MemberRefRow } from '../members/view.ts';
import { isForAll } from '../spaces/policy.ts';
import { visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { posts, threads } from '../threads/schema.ts';
import {
  listPracticesInput,
  practiceParts,
  type ListPracticesInput,
  type PracticeSourceView,
  type PracticeSummary,
  type PracticeView,
  type ThreadPracticeView,
} from './contract.ts';
import { canEdit, canPublish, visibleTo } from './policy.ts';
import { practiceBlocks, practiceSources, practices, practiceVersions } from './schema.ts';

/** Most posts one sheet can be drawn from. */
const maxSources = 100;
const excerptLength = 220;

type Row = {
  practice: typeof practices.$inferSelect;
  author: MemberRefRow;
  summary: string | null;
  sourceCount: number;
};

const reader = { memberId: sql.placeholder('memberId') };
const ofThread = asText(sql`select ${practices.id} as id, ${practices.title} as title, ${practices.status} as status, ${posts.id} as "postId"
  from ${posts} join ${threads} on ${threads.id} = ${posts.threadId} join ${practiceSources} on ${practiceSources.postId} = ${posts.id}
  join ${practices} on ${practices.id} = ${practiceSources.practiceId}
  where ${posts.threadId} = ${sql.placeholder('threadId')} and ${threadVisibleTo(reader)} and ${visibleTo(reader)}
  order by ${posts.seq}, ${practices.createdAt} limit 200`);

/** Reading the library. */
export function createPracticeReader({ db, query }: Kernel) {
  const selectRows = (on: Database) =>
    on
      .select({
        practice: practices,
        author: memberRefColumns,
        summary: practiceBlocks.html,
        // The same number for every reader: those that the whole programme reads.
        sourceCount: sql<number>`(select count(*)::int from practice_sources ps join posts p on p.id = ps.post_id join threads t on t.id = p.thread_id
          join spaces s on s.id = t.space_id where ps.practice_id = ${practices.id} and ${sql.raw(isForAll('s'))})`,
      })
      .from(practices)
      .innerJoin(members, eq(members.id, practices.authorId))
      .innerJoin(communes, eq(communes.id, members.communeId))
      .leftJoin(
        practiceBlocks,
        and(
          eq(practiceBlocks.practiceId, practices.id),
          eq(practiceBlocks.part, 'summary'),
          eq(practiceBlocks.locale, practices.locale),
        ),
      );

  const ofThreadPart = (actor: Actor, threadId: string): Part<ThreadPracticeView[]> => ({
    name: 'practices_of_thread',
    text: ofThread.text,
    values: ofThread.valuesOf({ threadId: requireId(threadId), memberId: actor.memberId }),
    view: (rows: ThreadPracticeView[]) => rows,
  });

  /** Who did what to it last, and who wrote last. */
  async function findStanding(on: Database, practiceId: string): Promise<PracticeView['standing']> {
    const last = (act: SQL | undefined) =>
      on
        .select({ act: practiceVersions.act, note: practiceVersions.note, by: memberRefColumns })
        .from(practiceVersions)
        .innerJoin(members, eq(members.id, practiceVersions.authorId))
        .innerJoin(communes, eq(communes.id, members.communeId))
        .where(and(eq(practiceVersions.practiceId, practiceId), act))
        .orderBy(desc(practiceVersions.revision))
        .limit(1);
    const [done] = await last(undefined);
    const [written] = await last(inArray(practiceVersions.act, ['drafted', 'revised', 'restored']));
    return done ? { act: done.act, note: done.note, by: memberRefView(done.by), writer: memberRefView((written ?? done).by) } : null;
  }

  /** A post in a space that the reader does not read is no source that they learn of. */
  async function listSources(actor: Actor, practiceId: string, on: Database): Promise<PracticeSourceView[]> {
    const rows = await on
      .select({ source: practiceSources, post: posts, title: threads.title, author: memberRefColumns })
      .from(practiceSources)
      .innerJoin(posts, eq(posts.id, practiceSources.postId))
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .innerJoin(members, eq(members.id, posts.authorId))
      .innerJoin(communes, eq(communes.id, members.communeId))
      .where(and(eq(practiceSources.practiceId, practiceId), threadVisibleTo(actor)))
      .orderBy(asc(practiceSources.createdAt), asc(posts.seq))
      .limit(maxSources);
    return rows.map(({ source, post, title, author }) => ({
      id: source.id,
      postId: post.id,
      threadId: post.threadId,
      threadTitle: title,
      seq: post.seq,
      author: memberRefView(author),
      html: source.html,
      createdAt: post.createdAt.toISOString(),
    }));
  }

  return {
    /** A sheet with its parts and sources. NotFound for a draft of which one is not a curator. `on`: a transaction to read in. */
    async get(actor: Actor, id: string, on: Database = db): Promise<PracticeView> {
      const [row] = await selectRows(on).where(and(eq(practices.id, requireId(id)), visibleTo(actor)));
      if (!row) throw new NotFound();
      const { locale, revision } = row.practice;
      const blocks = await on
        .select({ part: practiceBlocks.part, body: practiceBlocks.body, html: practiceBlocks.html })
        .from(practiceBlocks)
        .where(and(eq(practiceBlocks.practiceId, id), eq(practiceBlocks.locale, locale)));
      const edit = canEdit(actor, row.practice);
      const standing = edit ? await findStanding(on, id) : null;
      const { status } = row.practice;
      return {
        ...summaryOf(row),
        revision,
        blocks: blocks.toSorted((a, b) => practiceParts.indexOf(a.part) - practiceParts.indexOf(b.part)),
        sources: await listSources(actor, id, on),
        standing,
        can: { edit, submit: edit && status === 'draft', publish: canPublish(actor, row.practice, standing?.writer.id), sendBack: edit && status === 'review' },
      };
    },

    /** The library of the actor's programmes, newest change first; drafts show for curators only. */
    async list(actor: Actor, input: ListPracticesInput = {}): Promise<Page<PracticeSummary>> {
      const { cursor, limit, theme, status } = validate(listPracticesInput, input);
      if (actor.programmes.length === 0) return { items: [], nextCursor: null };
      const rows = await selectRows(db)
        .where(
          and(
            inArray(practices.programmeId, actor.programmes.map((entry) => entry.id)),
            visibleTo(actor),
            eq(practices.status, status),
            theme ? eq(practices.theme, theme) : undefined,
            following(cursor, practices.updatedAt, practices.id),
          ),
        )
        .orderBy(desc(practices.updatedAt), desc(practices.id))
        .limit(limit + 1);
      return toPage(rows, limit, ({ practice }) => ({ at: practice.updatedAt, id: practice.id }), summaryOf);
    },

    /** The sheets that posts of a thread became, so that each post can say so. Empty for a thread one does not see. */
    async listOfThread(actor: Actor, threadId: string): Promise<ThreadPracticeView[]> {
      return readAlone(query, ofThreadPart(actor, threadId));
    },
    ofThreadPart,
  };
}

export function summaryOf({ practice, author, summary, sourceCount }: Row): PracticeSummary {
  const { id, programmeId, status, theme, title, locale } = practice;
  return {
    id, programmeId, status, theme, title, locale, sourceCount,
    excerpt: excerptOf(summary ?? '', excerptLength),
    author: memberRefView(author),
    updatedAt: practice.updatedAt.toISOString(),
    publishedAt: practice.publishedAt?.toISOString() ?? null,
  };
}
