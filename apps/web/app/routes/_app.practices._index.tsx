import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { listPracticesInput } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import { CollectionStrip } from '#app/features/collections/collection-strip.tsx';
import { PracticeList } from '#app/features/practices/practice-list.tsx';
import '#app/features/practices/practices.css';
import { OrderLinks } from '#app/features/practices/order-links.tsx';
import { StatusFilter } from '#app/features/practices/status-filter.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'practices.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = addressQuery(listPracticesInput, request);
  const [page, programmes, strip] = await Promise.all([
    read(context.services.practices.list(actor, query)),
    context.services.programmes.listOwn(actor),
    // Whoever narrows the library down looks for something else.
    Object.keys(query).length > 0 ? null : read(context.services.collections.list(actor, { published: true, limit: 3 })),
  ]);
  const filter = { theme: query.theme ?? null, status: query.status ?? 'published' };
  return { page, filter, strip: strip?.items ?? null, curates: programmes.some(({ can }) => can.curate) };
}

export default function Practices() {
  const { t } = useTranslation();
  const { page, filter, strip, curates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('practices.title')} intro={t('practices.intro')} action={<LinkButton to="/practices/new">{t('practices.begin')}</LinkButton>} />
      {strip && <CollectionStrip collections={strip} curates={curates} />}
      <div className="filtered">
        <ThemeFilter />
        <div className="filtered__list">
          <StatusFilter curates={curates} />
          {filter.status === 'published' && <OrderLinks />}
          <PracticeList page={page} filter={filter} />
        </div>
      </div>
    </>
  );
}
