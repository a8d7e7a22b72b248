import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeSourceView } from '@passerelle/core/practices/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Person } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { postHref } from '#app/features/threads/post-place.ts';

type Props = { sources: readonly PracticeSourceView[]; isOpen?: boolean; /** Their words are not the reader's to read. */ withheld?: boolean };

/** Where a sheet comes from: who wrote it, in which thread, and the text as it was then. */
export function SourceList({ sources, isOpen = false, withheld = false }: Props) {
  const { t } = useTranslation();
  return (
    <ul role="list" className="sources">
      {sources.map((source) => (
        <li key={source.id} className="source">
          <Person member={source.author} size="s" />
          <p className="source__place">
            {source.threadId && source.seq ? (
              <Link to={postHref(source.threadId, source.seq)} prefetch="intent">
                <bdi>{source.threadTitle || t('posts.threadGone')}</bdi>
              </Link>
            ) : (
              <span>{t(source.consent === 'given' && !withheld ? 'consents.fromMessage' : 'consents.sources.message')}</span>
            )}
            <span className="note">
              <DateTime instant={source.createdAt} style="date" />
            </span>
          </p>
          {source.html === '' ? (
            <p className="note">{t(withheld ? 'consents.withheld' : 'conversation.deleted')}</p>
          ) : (
            <details open={isOpen}>
              <summary>{t('practices.sourceText')}</summary>
              <Prose html={source.html} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
