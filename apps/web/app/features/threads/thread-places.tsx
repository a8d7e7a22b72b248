import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadPracticeView } from '@passerelle/core/practices/sources-contract.ts';
import { PracticesIcon, ReplyIcon } from '#app/components/icons.tsx';

type Props = { canReply: boolean; sheets: readonly ThreadPracticeView[]; /** Where a curator chooses several posts for a sheet. */ toSheet: string | null };

/** Beside the thread on wide screens, above it on small ones: straight to the reply, and to what came of it. */
export function ThreadPlaces({ canReply, sheets, toSheet }: Props) {
  const { t } = useTranslation();
  const published = sheets.filter(({ status, id }, index) => status === 'published' && sheets.findIndex((one) => one.id === id) === index);
  if (!canReply && !toSheet && published.length === 0) return null;
  return (
    <aside className="thread-places" aria-label={t('threads.places')}>
      {canReply && (
        <Link to="#reply" className="button button--secondary button--m" preventScrollReset>
          <ReplyIcon /> {t('threads.reply.go')}
        </Link>
      )}
      {toSheet && (
        <Link to={toSheet} className="button button--quiet button--m">
          <PracticesIcon /> {t('consents.posts.link')}
        </Link>
      )}
      {published.length > 0 && (
        <div className="thread-places__sheets">
          <p className="thread-places__title">{t('threads.sheets', { count: published.length })}</p>
          {published.map(({ id, title }) => (
            <p key={id} className="sheet-link">
              <PracticesIcon />
              <Link to={`/practices/${id}`} prefetch="intent">
                <bdi>{title}</bdi>
              </Link>
            </p>
          ))}
        </div>
      )}
    </aside>
  );
}
