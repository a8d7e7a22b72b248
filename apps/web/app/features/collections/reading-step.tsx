import { Link } from '@remix-run/react';
import type { CollectionItemView } from '@passerelle/core/collections/contract.ts';
import { LanguageNote } from '#app/components/language-note.tsx';
import { UnpublishedBadge } from '#app/features/practices/unpublished-badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { item: CollectionItemView; number: number; collectionId: string };

/** A sheet that is read as a part of a collection: of several that it stands in, its page names that one first. */
export const sheetHref = (practiceId: string, collectionId: string) => `/practices/${practiceId}?in=${collectionId}`;

/** A sheet in its collection: why it stands here, what is in it, how long it takes. */
export function ReadingStep({ item, number, collectionId }: Props) {
  const { t } = useTranslation();
  const { practiceId, title, note, excerpt, theme, locale, status, minutes } = item;
  return (
    <li className="step">
      <span className="step__number" aria-hidden="true">
        {number}
      </span>
      <div className="step__body">
        <h2 className="step__title">
          <Link to={sheetHref(practiceId, collectionId)} prefetch="intent" dir="auto" lang={locale}>
            {title}
          </Link>
        </h2>
        {note && (
          <p className="step__note" dir="auto">
            {note}
          </p>
        )}
        {excerpt && (
          <p className="step__excerpt" dir="auto" lang={locale}>
            {excerpt}
          </p>
        )}
        <p className="facts">
          <UnpublishedBadge status={status} />
          <span>{t(`themes.${theme}`)}</span>
          <span>{t('collections.minutes', { count: minutes })}</span>
          <LanguageNote locale={locale} />
        </p>
      </div>
    </li>
  );
}
