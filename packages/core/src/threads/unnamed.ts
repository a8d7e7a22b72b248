import { and, asc, eq } from 'drizzle-orm';
import type { Locale, Theme } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { unnamedId, unnamedMember } from '../members/contract.ts';
import { communes, members } from '../members/schema.ts';
import type { PostView } from './contract.ts';
import { readChanged } from './changes.ts';
import { threadAsked } from './events.ts';
import { createPostReader, postAuthor, postColumns, postOf, type PostRow } from './posts.ts';
import { createThreadReader } from './reading.ts';
import { posts, threadAskers, threads } from './schema.ts';
import type { Threads } from './service.ts';
import { replySqlFor, storeThread, tellReply, type Replied, type Text } from './storing.ts';

const { name, college, jobTitle, commune } = unnamedMember;

/** A question of which nobody is told whose it is. */
export type UnnamedQuestion = Text & { programmeId: string; spaceId: string; theme: Theme; locale: Locale; title: string };

type UnnamedReply = Text & { threadId: string; clientId: string; answers: number | null };

/** `unknownPassword`: the hash of a password that nobody ever sees. */
type Deps = Pick<Threads, 'reviseWithin'> & { unknownPassword(): Promise<string> };
export type Unnamed = ReturnType<typeof createUnnamed>;

// The row says nothing of whoever asks, so the right to write is theirs who asked, and the name on the post is nobody's.
const replySql = replySqlFor('(select ta.member_id from thread_askers ta where ta.thread_id = $2)');
const repliedBeforeSql = `select ${postColumns} from posts p ${postAuthor} where p.author_id = $1 and p.client_id = $2`;

/** Threads and posts that stand in nobody's name. Whoever calls this has found out that the asker may. */
export function createUnnamed(kernel: Kernel, { reviseWithin, unknownPassword }: Deps) {
  const { now, newId } = kernel;
  const reader = createThreadReader(kernel);

  return {
    /** Opens a question in nobody's name, within another feature's transaction; the asker accepts its answer. Gives the thread's id. */
    async askWithin({ tx, query, record }: Work, askerId: string, { programmeId, spaceId, theme, locale, title, body, html }: UnnamedQuestion): Promise<string> {
      const [id, createdAt] = [newId(), now()];
      await makeUnnamed(tx, createdAt, unknownPassword);
      await storeThread(tx, askerId, {
        id, programmeId, spaceId, kind: 'question', theme, title, locale, clientId: newId(), authorId: unnamedId, createdAt,
        postId: newId(), body, html, composed: true,
      });
      await tx.insert(threadAskers).values({ threadId: id, memberId: askerId });
      const { space } = await readChanged(tx, id);
      record(threadAsked(await reader.summary({ memberId: askerId }, id, query), space));
      return id;
    },

    /**
     * Stores a reply of the asker's in nobody's name. The same `clientId` again gives the same post. Invalid `answers` for a
     * post that is not there (any more); Forbidden where they may not write (any more).
     */
    async replyWithin({ query, record }: Work, { threadId, clientId, answers, body, html }: UnnamedReply): Promise<PostView> {
      const [known] = (await query<PostRow>('thread_replied_unnamed_before', repliedBeforeSql, [unnamedId, clientId])).map(postOf);
      if (known && (known.body !== body || known.answers !== answers)) throw new Conflict('client-id-reused');
      if (known) return known;
      const [fresh] = await query<Replied>('thread_reply_unnamed', replySql, [newId(), threadId, unnamedId, clientId, body, html, now(), answers, null, true]);
      const inThread = createPostReader({ ...kernel, query });
      if (!fresh) {
        const answered = answers === null ? [] : await inThread.among(threadId, null, [answers]);
        throw answers !== null && !answered.some(({ deletedAt }) => deletedAt === null) ? new Invalid('invalid', { answers: 'gonePost' }) : new Forbidden();
      }
      return tellReply(inThread, record, fresh);
    },

    /** Takes back what was written in the thread in nobody's name, its title too, and forgets who asked; the answers stay. Gives the posts as they are now. */
    async withdrawWithin(unit: Work, threadId: string, { title, ...text }: Text & { title: string }): Promise<PostView[]> {
      const { tx } = unit;
      await tx.update(threads).set({ title }).where(eq(threads.id, threadId));
      await tx.delete(threadAskers).where(eq(threadAskers.threadId, threadId));
      const written = await tx.select({ id: posts.id }).from(posts).where(and(eq(posts.threadId, threadId), eq(posts.authorId, unnamedId))).orderBy(asc(posts.seq));
      const revised: PostView[] = [];
      for (const { id } of written) revised.push(await reviseWithin(unit, id, text));
      return revised;
    },
  };
}

/**
 * The one whose name stands for nobody's is there from the first question on: not before, as an installation without members
 * waits for its founder. Its address is none that anybody can type, and nobody ever saw its password.
 */
export async function makeUnnamed(tx: Database, createdAt: Date, unknownPassword: Deps['unknownPassword']): Promise<void> {
  const there = await tx.select({ id: members.id }).from(members).where(eq(members.id, unnamedId));
  if (there.length > 0) return;
  await tx.insert(communes).values({ id: unnamedId, ...commune, kind: 'partner', timeZone: 'UTC', createdAt }).onConflictDoNothing();
  await tx
    .insert(members)
    .values({
      id: unnamedId, communeId: unnamedId, name, college, jobTitle, locale: 'fr', email: 'un binome@passerelle.invalid',
      passwordHash: await unknownPassword(), createdAt,
    })
    .onConflictDoNothing();
}
