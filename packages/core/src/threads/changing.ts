import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { maxReactions } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { uuids } from '../kernel/sql-text.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { editPostInput, postInput, reactToPostInput, type EditPostInput, type PostInput, type PostView, type ReactToPostInput } from './contract.ts';
import { news } from '../news/schema.ts';
import { createPostRenderer } from './naming.ts';
import { createPostChange, requireThere, stateWith } from './post-change.ts';
import { stow, unstow } from './stowing.ts';

/** What was made of a post shows that text of it from now on; in the transaction that takes the words away or brings them back. */
export type Repin = (unit: Work, post: Pick<PostView, 'id' | 'revision' | 'html'>) => Promise<void>;
/** What was made of a post keeps the text that it took, and learns that there is another one. */
export type WhenEdited = (unit: Work, postId: string) => Promise<void>;

/** Changing what was posted. */
export function createChanging(kernel: Kernel, { repinSource: repin, postEdited }: { repinSource: Repin; postEdited: WhenEdited }) {
  const { now } = kernel;
  const change = createPostChange(kernel);
  const render = createPostRenderer(kernel.query);

  return {
    /**
     * Replaces one's own text, and with the opening post the thread's title; what it said before stays readable. Conflict
     * `changed-meanwhile` when it was edited after `revision`, `post-deleted`, `post-shows-message` for a post that shows words
     * of somebody else; Forbidden for others' posts, and in a closed space.
     */
    async editPost(actor: Actor, input: EditPostInput): Promise<PostView> {
      const { body, title, revision: from, ...place } = validate(editPostInput, input);
      const { html, mentions } = await render(place.threadId, body);
      return change(actor, place, async (found) => {
        const { unit, tx, post, thread, revision } = found;
        if (post.author.id !== actor.memberId) throw new Forbidden();
        requireThere(found);
        if (post.composed) throw new Conflict('post-shows-message');
        if (title !== undefined && post.seq !== 1) throw new Invalid('invalid', { title: 'notTheOpening' });
        const retitled = title !== undefined && title !== thread.title;
        if (post.body === body && !retitled) return null;
        if (from > post.revision || (await isEditedSince(tx, post.id, from))) throw new Conflict('changed-meanwhile');
        await tx.execute(sql`insert into post_versions (post_id, revision, title, body, html, written_at)
          values (${post.id}, ${post.revision}, ${post.seq === 1 ? thread.title : null}, ${post.body}, ${post.html}, ${post.editedAt ?? post.createdAt})`);
        await tx.execute(sql`update posts set revision = ${revision}, body = ${body}, html = ${html},
          mentions = ${mentions.length > 0 ? uuids(mentions) : sql`null`}, edited_at = ${now().toISOString()} where id = ${post.id}`);
        if (post.body !== body) await postEdited(unit, post.id);
        // Whoever is named only now is told of it like of a new post.
        if (mentions.some((id) => !post.mentions.includes(id))) await tx.insert(news).values({ kind: 'posted', subjectId: post.id });
        return retitled ? { thread: sql`title = ${title}` } : {};
      });
    },

    /**
     * Deletes one's own post for everybody at once; for a day `restorePost` brings it back, then its words are erased. Conflict
     * `post-answered` for an opening post that others have answered; Forbidden for others' posts.
     */
    async removePost(actor: Actor, input: PostInput): Promise<PostView> {
      return change(actor, validate(postInput, input), async ({ unit, tx, post, thread, revision }) => {
        if (post.author.id !== actor.memberId) throw new Forbidden();
        if (post.deletedAt) return null;
        if (post.seq === 1 && (await isAnswered(tx, post))) throw new Conflict('post-answered');
        const at = now().toISOString();
        await stow(tx, post.id, { at, revision });
        await repin(unit, { id: post.id, revision, html: '' });
        if (post.seq === 1) return { thread: sql`title = '', deleted_at = ${at}` };
        const accepted = thread.accepted_post_id === post.id ? null : thread.accepted_post_id;
        return {
          thread: sql`gone_count = gone_count + 1, accepted_post_id = ${accepted}, state = ${stateWith(accepted)}`,
          ...(post.rootSeq !== null && { folded: -1 as const }),
        };
      });
    },

    /** Takes a deletion back. Conflict `post-erased` after a day. The answer that helped is that again, unless another one is by now. */
    async restorePost(actor: Actor, input: PostInput): Promise<PostView> {
      return change(actor, validate(postInput, input), async ({ unit, tx, post, thread, revision }) => {
        if (post.author.id !== actor.memberId) throw new Forbidden();
        if (!post.deletedAt) return null;
        const kept = await unstow(tx, post.id, { now: now(), revision });
        await repin(unit, { id: post.id, revision, html: kept.html });
        if (post.seq === 1) return { thread: sql`title = ${kept.title}, deleted_at = null` };
        const accepted = thread.accepted_post_id ?? (kept.accepted ? post.id : null);
        return {
          thread: sql`gone_count = gone_count - 1, accepted_post_id = ${accepted}, state = ${stateWith(accepted)}`,
          ...(post.rootSeq !== null && { folded: 1 as const }),
        };
      });
    },

    /** Puts one's emoji beside a post, or takes it back. Conflict `too-many-reactions` beyond twenty different ones. */
    async reactToPost(actor: Actor, input: ReactToPostInput): Promise<PostView> {
      const { emoji, on, ...place } = validate(reactToPostInput, input);
      return change(actor, place, async (found) => {
        const { tx, post, revision } = found;
        const reaction = post.reactions.find((one) => one.emoji === emoji);
        if (Boolean(reaction?.memberIds.includes(actor.memberId)) === on) return null;
        requireThere(found);
        if (on && !reaction && post.reactions.length >= maxReactions) throw new Conflict('too-many-reactions');
        await tx.execute(
          on
            ? sql`insert into post_reactions (post_id, emoji, member_id, created_at) values (${post.id}, ${emoji}, ${actor.memberId}, ${now().toISOString()})`
            : sql`delete from post_reactions where post_id = ${post.id} and emoji = ${emoji} and member_id = ${actor.memberId}`,
        );
        await tx.execute(sql`update posts set reacted = true, revision = ${revision} where id = ${post.id}`);
        return {};
      });
    },
  };
}

async function isEditedSince(tx: Database, postId: string, revision: number): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from post_versions where post_id = ${postId} and revision >= ${revision} limit 1`);
  return rows.length > 0;
}

async function isAnswered(tx: Database, { threadId, author }: PostView): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from posts where thread_id = ${threadId} and seq > 1 and author_id <> ${author.id} and deleted_at is null limit 1`);
  return rows.length > 0;
}
