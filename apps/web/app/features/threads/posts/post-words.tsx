import { Link } from '@remix-run/react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { useNow } from '#app/lib/now.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { PostAction } from '../post-action.tsx';
import { AnsweredPost } from './answered-post.tsx';
import { postPageHref } from './post-places.ts';
import { usePosting } from './posting.tsx';
import { TranslatedWords } from './translated-words.tsx';

/** What a post says, in the languages that the reader wants, and what it answers; or that it is gone. */
export function PostWords({ post, root }: { post: PostView; root?: number }) {
  if (post.deletedAt) return <Tombstone post={post} deletedAt={post.deletedAt} />;
  return (
    <>
      {post.answers !== null && post.answers !== root && <AnsweredPost seq={post.answers} threadId={post.threadId} />}
      <TranslatedWords post={post} />
    </>
  );
}

/** That it was edited, and the way to what it said before. */
export function EditedNote({ post: { threadId, seq, editedAt } }: { post: PostView }) {
  const { t } = useTranslation();
  if (!editedAt) return null;
  return (
    <Link to={postPageHref(threadId, seq, 'history')} className="post__edited">
      {t('posts.edited')} <DateTime instant={editedAt} style="datetime" />
    </Link>
  );
}

const day = 24 * 3600 * 1000;

/** For a day its author can take the deletion back. */
function Tombstone({ post, deletedAt }: { post: PostView; deletedAt: string }) {
  const { t } = useTranslation();
  const { selfId } = usePosting();
  const isBack = useNow() - Date.parse(deletedAt) < day && post.author.id === selfId;
  return (
    <div className="post__gone">
      <p>{t('conversation.deleted')}</p>
      {isBack && (
        <PostAction intent="restore" fields={{ postId: post.id, seq: String(post.seq) }}>
          {t('posts.restore')}
        </PostAction>
      )}
    </div>
  );
}
