import { Link, useFetcher, useRouteLoaderData } from '@remix-run/react';
import type { FormEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { BookmarkIcon } from '#app/components/icons.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { loader } from '#app/routes/_app.threads.$id.tsx';
import './bookmarks.css';

/** Puts a post of the open thread aside; of one that is, the way to its note and reminder. */
export function BookmarkButton({ post }: { post: { id: string } }) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const kept = useRouteLoaderData<typeof loader>('routes/_app.threads.$id')?.kept.find(({ postId }) => postId === post.id);
  const path = `/bookmarks/${post.id}`;
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    fetcher.submit({ intent: 'keep', stay: '1' }, { method: 'post', action: path });
  };
  if (kept) {
    return (
      <Link to={path} className="button button--quiet button--s bookmark bookmark--kept">
        <BookmarkIcon />
        {kept.remindAt ? (
          <span>
            {t('finding.bookmarks.keptUntil')} <DateTime instant={kept.remindAt} style="date" />
          </span>
        ) : (
          <span>
            {t('finding.bookmarks.kept')} · {t('finding.bookmarks.edit')}
          </span>
        )}
      </Link>
    );
  }
  return (
    <fetcher.Form method="post" action={path} onSubmit={keep}>
      <Button type="submit" name="intent" value="keep" look="quiet" size="s" className="bookmark" icon={<BookmarkIcon />} pending={fetcher.state !== 'idle'} title={t('finding.bookmarks.keepOf')}>
        {t('finding.bookmarks.keep')}
      </Button>
    </fetcher.Form>
  );
}
