import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadPracticeView } from '@passerelle/core/practices/sources-contract.ts';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { Badge } from '#app/components/badge.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Person } from '#app/components/person.tsx';
import { MarkUnread } from '#app/features/reading/thread-reading.tsx';
import { PostFoot } from './post-foot.tsx';
import { postHref } from './post-place.ts';
import { PostMenuButton } from './posts/post-menu-button.tsx';
import { PostTail } from './posts/post-tail.tsx';
import { EditedNote, PostWords } from './posts/post-words.tsx';

export type PostContext = {
  can: { accept: boolean; curate: boolean };
  acceptedPostId: string | null;
  sheets: readonly ThreadPracticeView[];
  /** Ids of those who know about the thread's theme. */
  knowing: readonly string[];
  /** See `draftClientId`. */
  pageKey: string;
};

type Props = PostContext & { post: PostView; arrived?: boolean };

/** One post, in its place in the thread. */
export function Post({ post, arrived, ...context }: Props) {
  const { t } = useTranslation();
  const accepted = context.acceptedPostId === post.id;
  const classes = ['post', accepted && 'post--accepted', arrived && 'post--arrived'].filter(Boolean).join(' ');
  return (
    <article className={classes} id={`post-${post.seq}`} tabIndex={-1}>
      <VisuallyHidden>
        {post.seq === 1 ? t('threads.openingPost') : t('threads.postNumber', { number: post.seq - 1 })}
      </VisuallyHidden>
      <header className="post__header">
        <Person member={post.author} />
        {context.knowing.includes(post.author.id) && <Badge>{t('questions.knows')}</Badge>}
        <span className="post__when">
          <Link to={postHref(post.threadId, post.seq)} className="post__time" preventScrollReset>
            <VisuallyHidden>{t('threads.linkToPost')} </VisuallyHidden>
            <RelativeTime instant={post.createdAt} />
          </Link>
          <EditedNote post={post} />
        </span>
        {!post.deletedAt && <MarkUnread post={post} />}
        {!post.deletedAt && <PostMenuButton post={post} />}
      </header>
      <PostWords post={post} />
      {!post.deletedAt && <PostFoot post={post} accepted={accepted} {...context} />}
      <PostTail post={post} />
    </article>
  );
}
