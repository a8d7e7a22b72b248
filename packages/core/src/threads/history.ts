import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { postInput, type PostInput, type PostVersionsView } from './contract.ts';
import { readsThread } from './policy.ts';
import { erasedUntil } from './stowing.ts';

const versionsSql = `
  select v.revision, v.title, v.body, v.html, v.written_at
  from posts p join threads t on t.id = p.thread_id left join post_versions v on v.post_id = p.id
  where p.thread_id = $1 and p.id = $2 and ${readsThread('t', '$3')}
  order by v.revision desc limit 100`;

type VersionRow = { revision: string | null; title: string | null; body: string; html: string; written_at: Date };

/** What posts said before, and the end of what nobody says any more. */
export function createPostHistory({ query, work, now }: Kernel) {
  return {
    /** What a post said before it was edited, oldest first, the newest hundred. Empty for one that never was, or that was deleted. */
    async postVersions(actor: Actor, input: PostInput): Promise<PostVersionsView> {
      const { threadId, postId } = validate(postInput, input);
      const rows = await query<VersionRow>('post_versions', versionsSql, [threadId, postId, actor.memberId]);
      if (rows.length === 0) throw new NotFound();
      const versions = rows.flatMap(({ revision, title, body, html, written_at }) =>
        revision === null ? [] : [{ revision: Number(revision), title, body, html, writtenAt: written_at.toISOString() }],
      );
      return { versions: versions.reverse() };
    },

    /** Erases the words of posts that were deleted a day ago. Answers how many. */
    async eraseDeleted(): Promise<number> {
      return work.run(async ({ tx }) => {
        const { rows } = await tx.execute(sql`
          with due as (delete from deleted_posts where deleted_at <= ${erasedUntil(now())} returning post_id),
          unreacted as (delete from post_reactions where post_id in (select post_id from due))
          select count(*)::int as erased from due`);
        return (rows as { erased: number }[])[0]!.erased;
      });
    },
  };
}
