import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';

/** The sheets published last. */
export function NewPractices({ practices }: { practices: readonly PracticeSummary[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.practices')}>
      {practices.length === 0 ? (
        <EmptyState title={t('home.noPractices')}>{t('home.noPracticesText')}</EmptyState>
      ) : (
        <>
          <ul role="list" className="news">
            {practices.map(({ id, title, excerpt, theme, publishedAt, updatedAt }) => (
              <li key={id} className="news__item">
                <Link to={`/practices/${id}`} prefetch="intent" className="news__title" dir="auto">
                  {title}
                </Link>
                <p className="news__excerpt" dir="auto">
                  {excerpt}
                </p>
                <p className="news__about">
                  <span>{t(`themes.${theme}`)}</span>
                  <RelativeTime instant={publishedAt ?? updatedAt} />
                </p>
              </li>
            ))}
          </ul>
          <p className="home__all">
            <Link to="/practices" prefetch="intent">
              {t('home.allPractices')}
            </Link>
          </p>
        </>
      )}
    </Panel>
  );
}
