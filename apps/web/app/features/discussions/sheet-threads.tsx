import { Link } from '@remix-run/react';
import type { SheetThreadView } from '@passerelle/core/discussions/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { AuthorPlace } from '#app/components/person.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { StateBadge } from '#app/features/threads/state-badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { threads: readonly SheetThreadView[]; /** They stand alone on their page, and not under a heading of it. */ alone?: boolean };

/** Threads about a sheet: what was asked, and whether it was answered. */
export function SheetThreads({ threads, alone = false }: Props) {
  const { t } = useTranslation();
  const Title = alone ? 'h2' : 'h3';
  return (
    <ul role="list" className="sheet-threads">
      {threads.map((thread) => (
        <li key={thread.id} className="sheet-thread">
          <Title className="sheet-thread__title">
            <Link to={threadHref(thread.id)} prefetch="intent" dir="auto" lang={thread.locale}>
              {thread.title}
            </Link>
          </Title>
          <p className="facts">
            <StateBadge thread={thread} />
            <span>{t('threads.replies', { count: thread.replyCount })}</span>
            <span>
              <AuthorPlace author={thread.author} />
            </span>
            <DateTime instant={thread.createdAt} style="date" />
            <LanguageNote locale={thread.locale} />
          </p>
        </li>
      ))}
    </ul>
  );
}
