import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listCollectionsInput } from '@passerelle/core/collections/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { CollectionCard } from '#app/features/collections/collection-card.tsx';
import '#app/features/collections/collections.css';
import { useFreshCollections } from '#app/features/collections/use-fresh-collection.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'collections.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { collections, programmes } = context.services;
  const [page, own] = await Promise.all([read(collections.list(actor, addressQuery(listCollectionsInput, request))), programmes.listOwn(actor)]);
  return { page, curates: own.some(({ can }) => can.curate) };
}

/** Sheets that curators put in an order, for whoever begins something. */
export default function Collections() {
  const { t } = useTranslation();
  const { page, curates } = useLoaderData<typeof loader>();
  useFreshCollections();
  const make = (
    <LinkButton to="/collections/new" look="primary" icon={<PlusIcon />}>
      {t('collections.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('collections.title')} intro={t('collections.intro')} action={curates && make} back={{ to: '/practices', label: t('practices.title') }} />
      {page.items.length === 0 && (
        <EmptyState title={t('collections.none.title')} action={<LinkButton to="/practices">{t('practices.empty.seeAll')}</LinkButton>}>
          <p>{t(curates ? 'collections.none.curators' : 'collections.none.text')}</p>
        </EmptyState>
      )}
      <ul role="list" className="collection-cards">
        {page.items.map((collection) => (
          <CollectionCard key={collection.id} collection={collection} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}
