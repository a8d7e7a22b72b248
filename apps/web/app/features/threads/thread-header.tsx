import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { SpacePlace } from '#app/features/spaces/space-place.tsx';
import { StateBadge } from './state-badge.tsx';

export function ThreadHeader({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation();
  return (
    <div className="thread-header">
      <PageHeader
        back={{ to: '/threads', label: t('threads.all') }}
        title={
          <span dir="auto" lang={thread.locale}>
            {thread.title || t('posts.threadGone')}
          </span>
        }
      />
      <p className="facts">
        <StateBadge thread={thread} />
        <Link to={`/threads?theme=${thread.theme}`} prefetch="intent">
          {t(`themes.${thread.theme}`)}
        </Link>
        <SpacePlace space={thread.space} linked />
        <DateTime instant={thread.createdAt} style="date" />
        <LanguageNote locale={thread.locale} />
      </p>
    </div>
  );
}
