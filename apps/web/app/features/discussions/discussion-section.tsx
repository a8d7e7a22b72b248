import { Link } from '@remix-run/react';
import type { DiscussionsView } from '@passerelle/core/discussions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { ReplyIcon } from '#app/components/icons.tsx';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './discussions.css';
import { SheetThreads } from './sheet-threads.tsx';

/** Under a sheet: what was asked about it, whether that was answered, and the way to ask. */
export function DiscussionSection({ discussion }: { discussion: DiscussionsView }) {
  const { t } = useTranslation();
  const { practiceId } = discussion;
  const fresh: DiscussionsView = useFresh(discussion, `/api/v1/practices/${practiceId}/discussion`, {
    'practice.questioned': (questioned) => questioned.practiceId === practiceId,
    'thread.changed': (change) => fresh.newest.some(({ id }) => id === change.id),
  });
  const { count, newest, can } = fresh;
  return (
    <section id="questions" tabIndex={-1} className="sheet__sources discussion">
      <h2>{t('discussions.title')}</h2>
      {count === 0 ? <p className="note">{t(can.ask ? 'discussions.noneYet' : 'discussions.none')}</p> : <SheetThreads threads={newest} />}
      {(can.ask || count > newest.length) && (
        <div className="button-row">
          {can.ask && (
            <LinkButton to={`/practices/${practiceId}/ask`} icon={<ReplyIcon />}>
              {t('discussions.ask')}
            </LinkButton>
          )}
          {count > newest.length && (
            <Link to={`/practices/${practiceId}/questions`} prefetch="intent" className="button button--quiet button--m">
              {t('discussions.all', { count })}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
