import { Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import type { CollectionPlaceView } from '@passerelle/core/collections/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { BackIcon, ForwardIcon, PlusIcon } from '#app/components/icons.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { sheetHref } from './reading-step.tsx';
import './collections.css';

type Props = { practiceId: string; served: CollectionPlaceView[]; canCollect: boolean };

/** Under a sheet: where it stands in collections, with what is read before and after it; for curators the way into another one. */
export function SheetCollections({ practiceId, served, canCollect }: Props) {
  const { t } = useTranslation();
  const places = useFresh(served, `/api/v1/practices/${practiceId}/collections`, {
    'practice.collected': ({ id, practiceIds }) => practiceIds.includes(practiceId) || served.some((place) => place.id === id),
  });
  const begun = useSearchParams()[0].get('in');
  if (places.length === 0 && !canCollect) return null;
  const inOrder = places.toSorted((a, b) => Number(b.id === begun) - Number(a.id === begun));
  return (
    <div className="sheet-collections">
      {inOrder.map((place) => (
        <SheetPlace key={place.id} place={place} />
      ))}
      {canCollect && (
        <LinkButton to={`/practices/${practiceId}/collect`} icon={<PlusIcon />}>
          {t('collections.collect.open')}
        </LinkButton>
      )}
    </div>
  );
}

function SheetPlace({ place: { id, title, locale, place, count, previous, next } }: { place: CollectionPlaceView }) {
  const { t } = useTranslation();
  const label = useId();
  return (
    <nav aria-labelledby={label} className="sheet-place">
      <p id={label} className="sheet-place__where">
        <Sentence
          text={t('collections.place.where', { number: place, count })}
          parts={{
            collection: (
              <Link to={`/collections/${id}`} prefetch="intent">
                <bdi lang={locale}>{title}</bdi>
              </Link>
            ),
          }}
        />
      </p>
      <div className="sheet-place__ways">
        {previous && (
          <Link to={sheetHref(previous.id, id)} prefetch="intent" className="sheet-place__way">
            <BackIcon />
            <span>
              <small>{t('collections.place.previous')}</small>
              <bdi lang={previous.locale}>{previous.title}</bdi>
            </span>
          </Link>
        )}
        {next ? (
          <Link to={sheetHref(next.id, id)} prefetch="intent" rel="next" className="sheet-place__way sheet-place__way--next">
            <span>
              <small>{t('collections.place.next')}</small>
              <bdi lang={next.locale}>{next.title}</bdi>
            </span>
            <ForwardIcon />
          </Link>
        ) : (
          <p className="note">{t('collections.place.last')}</p>
        )}
      </div>
    </nav>
  );
}
