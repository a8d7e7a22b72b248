import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { DateTime, RelativeTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Badge } from '#app/components/badge.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { UnpublishedBadge } from './unpublished-badge.tsx';

/** A sheet in the library: enough of it to know whether to open it. */
export function PracticeCard({ practice }: { practice: PracticeSummary }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { id, status, theme, title, excerpt, author, commune, locale, locales, sourceCount, adoptionCount, publishedAt, updatedAt, refreshDue } = practice;
  return (
    <li className="practice-card">
      <p className="practice-card__theme">
        <UnpublishedBadge status={status} />
        <span>{t(`themes.${theme}`)}</span>
        {refreshDue && <Badge>{t('practices.refreshDue')}</Badge>}
        {locales.map((one) => (
          <LanguageNote key={one} locale={one} />
        ))}
      </p>
      <h2 className="practice-card__title">
        <Link to={`/practices/${id}`} prefetch="intent" dir="auto" lang={locale}>
          {title}
        </Link>
      </h2>
      {practice.withheld && <p className="practice-card__excerpt">{t('consents.cardNotice')}</p>}
      {excerpt && (
        <p className="practice-card__excerpt" dir="auto" lang={locale}>
          {excerpt}
        </p>
      )}
      <p className="facts">
        <span>
          {commune ? <bdi>{communeName(commune)}</bdi> : <PersonName name={author.name} />}
        </span>
        {publishedAt ? <DateTime instant={publishedAt} style="date" /> : <RelativeTime instant={updatedAt} />}
        <span>{t('practices.sources', { count: sourceCount })}</span>
        {adoptionCount > 0 && <span>{t('adoptions.count', { count: adoptionCount })}</span>}
      </p>
    </li>
  );
}
