import { Link } from '@remix-run/react';
import type { CollectionSummary } from '@passerelle/core/collections/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { collection: CollectionSummary; heading?: 'h2' | 'h3' };

/** A collection in a list: enough of it to know whether to begin it. */
export function CollectionCard({ collection, heading: Heading = 'h2' }: Props) {
  const { t } = useTranslation();
  const { id, title, excerpt, locale, sheetCount, publishedAt } = collection;
  return (
    <li className="collection-card">
      <Heading className="collection-card__title">
        <Link to={`/collections/${id}`} prefetch="intent" dir="auto" lang={locale}>
          {title}
        </Link>
      </Heading>
      {excerpt && (
        <p className="collection-card__excerpt" dir="auto" lang={locale}>
          {excerpt}
        </p>
      )}
      <p className="facts">
        {publishedAt === null && <Badge>{t('collections.hidden')}</Badge>}
        <span>{t('collections.sheets', { count: sheetCount })}</span>
        <LanguageNote locale={locale} />
      </p>
    </li>
  );
}
