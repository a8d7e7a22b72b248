import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { translatePostInput, translationInput, type PostView, type TranslatePostInput, type TranslationInput, type TranslationSourceView } from './contract.ts';
import { createPostRenderer } from './naming.ts';
import { readsThread } from './policy.ts';
import { createPostChange, requireThere } from './post-change.ts';

type Stored = { author_id: string; body: string; revision: string; post_revision: string };

const sourceSql = `
  select x.body, x.revision from post_translations x join posts p on p.id = x.post_id join threads t on t.id = p.thread_id
  where p.thread_id = $1 and p.id = $2 and x.locale = $3 and x.author_id = $4 and ${readsThread('t', '$4')}`;

/** Translation by people: one of a post in each language, by whoever was first. */
export function createTranslating(kernel: Kernel) {
  const { query, now } = kernel;
  const change = createPostChange(kernel);
  const render = createPostRenderer(query);

  return {
    /**
     * Gives a post a translation, or replaces one's own. Conflict `translated-already` where another reader's stands,
     * `changed-meanwhile` when one's own was changed after `revision`, `post-deleted`; Forbidden in a closed space.
     */
    async translatePost(actor: Actor, input: TranslatePostInput): Promise<PostView> {
      const { locale, body, postRevision, revision: from, ...place } = validate(translatePostInput, input);
      const { html } = await render(place.threadId, body);
      return change(actor, place, async (found) => {
        const { tx, post, revision } = found;
        requireThere(found);
        if (postRevision > post.revision) throw new Invalid('invalid', { postRevision: 'invalidValue' });
        const before = await stored(tx, post.id, locale);
        if (before && before.author_id !== actor.memberId) throw new Conflict('translated-already');
        if (before?.body === body && Number(before.post_revision) === postRevision) return null;
        if (before && Number(before.revision) !== from) throw new Conflict('changed-meanwhile');
        await tx.execute(sql`
          insert into post_translations (post_id, locale, author_id, body, html, post_revision, written_at)
          values (${post.id}, ${locale}, ${actor.memberId}, ${body}, ${html}, ${postRevision}, ${now().toISOString()})
          on conflict (post_id, locale) do update set body = excluded.body, html = excluded.html, post_revision = excluded.post_revision,
            written_at = excluded.written_at, revision = post_translations.revision + 1`);
        await tx.execute(sql`update posts set translated = true, revision = ${revision} where id = ${post.id}`);
        return {};
      });
    },

    /** Takes one's own translation away, twice is fine; Forbidden for another's. */
    async untranslatePost(actor: Actor, input: TranslationInput): Promise<PostView> {
      const { locale, ...place } = validate(translationInput, input);
      return change(actor, place, async ({ tx, post, revision }) => {
        const before = await stored(tx, post.id, locale);
        if (!before) return null;
        if (before.author_id !== actor.memberId) throw new Forbidden();
        await tx.execute(sql`delete from post_translations where post_id = ${post.id} and locale = ${locale}`);
        await tx.execute(sql`update posts set revision = ${revision} where id = ${post.id}`);
        return {};
      });
    },

    /** The source of one's own translation, to go on with it. NotFound where there is none. */
    async ownTranslation(actor: Actor, input: TranslationInput): Promise<TranslationSourceView> {
      const { threadId, postId, locale } = validate(translationInput, input);
      const [row] = await query<{ body: string; revision: string }>('translation_source', sourceSql, [threadId, postId, locale, actor.memberId]);
      if (!row) throw new NotFound();
      return { body: row.body, revision: Number(row.revision) };
    },
  };
}

async function stored(tx: Database, postId: string, locale: string): Promise<Stored | undefined> {
  const { rows } = await tx.execute(sql`select author_id, body, revision, post_revision from post_translations where post_id = ${postId} and locale = ${locale}`);
  return (rows as Stored[])[0];
}
