import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { listPracticesInput } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MapIcon } from '#app/components/icons.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import { CollectionStrip } from '#app/features/collections/collection-strip.tsx';
import { ChosenFilters } from '#app/features/practices/chosen-filters.tsx';
import { filterOf } from '#app/features/practices/library-filter.ts';
import { PracticeList } from '#app/features/practices/practice-list.tsx';
import '#app/features/practices/practices.css';
import '#app/features/practices/library.css';
import { OrderLinks } from '#app/features/practices/order-links.tsx';
import { RefineForm } from '#app/features/practices/refine-form.tsx';
import { StatusFilter } from '#app/features/practices/status-filter.tsx';
import { useRefinements } from '#app/features/practices/use-refinements.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'practices.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = addressQuery(listPracticesInput, request);
  const { practices, programmes, collections } = context.services;
  const [page, places, own, strip] = await Promise.all([
    read(practices.list(actor, query)),
    read(practices.places(actor)),
    programmes.listOwn(actor),
    // Whoever narrows the library down looks for something else.
    Object.keys(query).length > 0 ? null : read(collections.list(actor, { published: true, limit: 3 })),
  ]);
  return { page, places, filter: filterOf(query), strip: strip?.items ?? null, curates: own.some(({ can }) => can.curate) };
}

export default function Practices() {
  const { t } = useTranslation();
  const { page, places, filter, strip, curates } = useLoaderData<typeof loader>();
  const choices = useRefinements(places, filter);
  return (
    <>
      <PageHeader title={t('practices.title')} intro={t('practices.intro')} action={<LinkButton to="/practices/new">{t('practices.begin')}</LinkButton>} />
      {strip && <CollectionStrip collections={strip} curates={curates} />}
      <div className="filtered">
        <ThemeFilter />
        <div className="filtered__list">
          <StatusFilter curates={curates} />
          {filter.status === 'published' && <OrderLinks />}
          <div className="library-tools">
            <RefineForm filter={filter} choices={choices} />
            <LinkButton to="/practices/map" look="quiet" icon={<MapIcon />}>
              {t('library.map')}
            </LinkButton>
          </div>
          <ChosenFilters filter={filter} choices={choices} />
          <PracticeList page={page} filter={filter} />
        </div>
      </div>
    </>
  );
}
