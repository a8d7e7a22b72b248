import type { PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';

/** A post as it is, on a page of its own. */
export function OriginalPost({ post, thread }: { post: PostView; thread: ThreadView }) {
  return (
    <article className="panel post-page__post">
      {post.seq === 1 && (
        <h2 dir="auto" lang={thread.locale}>
          {thread.title}
        </h2>
      )}
      <p className="answers__head">
        <Person member={post.author} size="s" />
        <DateTime instant={post.editedAt ?? post.createdAt} style="datetime" />
      </p>
      <Prose html={post.html} />
    </article>
  );
}
