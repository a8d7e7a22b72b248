import { Form, Link } from '@remix-run/react';
import type { BookmarkInList } from '@passerelle/core/bookmarks/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { CheckIcon, ClockIcon } from '#app/components/icons.tsx';
import { AuthorName } from '#app/components/person.tsx';
import { SpacePlace } from '#app/features/spaces/space-place.tsx';
import { postHref } from '#app/features/threads/post-place.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Posts that were put aside, each with the way to it. */
export function BookmarkList({ bookmarks }: { bookmarks: BookmarkInList[] }) {
  return (
    <ul role="list" className="kept-posts">
      {bookmarks.map((bookmark) => (
        <KeptPost key={bookmark.postId} bookmark={bookmark} />
      ))}
    </ul>
  );
}

function KeptPost({ bookmark: { postId, note, remindAt, dueAt, post, thread } }: { bookmark: BookmarkInList }) {
  const { t } = useTranslation();
  const act = (intent: string, label: string, icon?: JSX.Element) => (
    <Form method="post" action={`/bookmarks/${postId}`} preventScrollReset>
      <Button type="submit" name="intent" value={intent} look="quiet" size="s" icon={icon}>
        {label}
      </Button>
    </Form>
  );
  return (
    <li className="kept-post" data-due={dueAt !== null || undefined}>
      <h3 className="kept-post__title">
        <Link to={postHref(post.threadId, post.seq)} prefetch="intent" dir="auto">
          {thread.title}
        </Link>
      </h3>
      {note && (
        <p className="kept-post__note" dir="auto">
          {note}
        </p>
      )}
      <p className="kept-post__words" dir="auto">
        {post.excerpt}
      </p>
      <p className="facts">
        <span>
          <AuthorName author={post.author} />
        </span>
        <SpacePlace space={thread.space} />
        <DateTime instant={post.createdAt} style="date" />
      </p>
      {(remindAt ?? dueAt) && (
        <p className="kept-post__reminder">
          <ClockIcon /> {t(dueAt ? 'finding.bookmarks.dueSince' : 'finding.bookmarks.remindAt')} <DateTime instant={dueAt ?? remindAt ?? ''} style="datetime" />
        </p>
      )}
      <div className="kept-post__acts">
        {dueAt && act('seen', t('finding.bookmarks.seen'), <CheckIcon />)}
        <LinkButton to={`/bookmarks/${postId}`} look="quiet" size="s">
          {t('finding.bookmarks.edit')}
        </LinkButton>
        {act('drop', t('finding.bookmarks.drop'))}
      </div>
    </li>
  );
}
