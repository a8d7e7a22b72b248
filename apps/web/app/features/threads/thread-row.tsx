import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { AuthorPlace } from '#app/components/person.tsx';
import { isNamedAfter } from '#app/features/spaces/names.ts';
import { SpacePlace } from '#app/features/spaces/space-place.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { ThreadUnread } from '#app/features/reading/thread-unread.tsx';
import { threadHref } from './post-place.ts';
import { StateBadge } from './state-badge.tsx';

/** A thread in a list: where it stands, what it asks, who asked, how alive it is. */
export function ThreadRow({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation();
  return (
    <li className="thread-row">
      <p className="thread-row__head">
        <StateBadge thread={thread} />
        {!isNamedAfter(thread.space, thread.theme) && <span>{t(`themes.${thread.theme}`)}</span>}
        <SpacePlace space={thread.space} />
        <LanguageNote locale={thread.locale} />
        <ThreadUnread threadId={thread.id} />
      </p>
      <h2 className="thread-row__title">
        <Link to={threadHref(thread.id)} prefetch="intent" dir="auto" lang={thread.locale}>
          {thread.title}
        </Link>
      </h2>
      <p className="facts">
        <span>
          <AuthorPlace author={thread.author} />
        </span>
        <span>{t('threads.replies', { count: thread.replyCount })}</span>
        <RelativeTime instant={thread.lastPostAt} />
      </p>
    </li>
  );
}
