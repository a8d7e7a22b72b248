import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { CollectionSummary } from '@passerelle/core/collections/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CollectionCard } from './collection-card.tsx';
import './collections.css';

type Props = { collections: CollectionSummary[]; curates: boolean };

/** On the library's page: the newest collections, and the way to all of them. Nothing while there is none, but for who makes them. */
export function CollectionStrip({ collections, curates }: Props) {
  const { t } = useTranslation();
  const id = useId();
  if (collections.length === 0 && !curates) return null;
  return (
    <section aria-labelledby={id} className="collection-strip">
      <header className="collection-strip__head">
        <h2 id={id}>{t('collections.title')}</h2>
        <Link to="/collections" prefetch="intent">
          {t('collections.all')}
        </Link>
      </header>
      <ul role="list" className="collection-cards">
        {collections.map((collection) => (
          <CollectionCard key={collection.id} collection={collection} heading="h3" />
        ))}
      </ul>
    </section>
  );
}
