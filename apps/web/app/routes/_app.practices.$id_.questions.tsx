import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listDiscussionsInput } from '@passerelle/core/discussions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import '#app/features/discussions/discussions.css';
import { SheetThreads } from '#app/features/discussions/sheet-threads.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'discussions.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices, discussions } = context.services;
  const query = addressQuery(listDiscussionsInput.omit({ practiceId: true }), request);
  const [{ title, locale }, { can }, page] = await read(
    Promise.all([practices.get(actor, practiceId), discussions.get(actor, practiceId), discussions.list(actor, { ...query, practiceId })]),
  );
  return { sheet: { id: practiceId, title, locale }, can, page };
}

/** Everything that was asked about a sheet. */
export default function Questions() {
  const { t } = useTranslation();
  const { sheet, can, page } = useLoaderData<typeof loader>();
  const ask = can.ask && <LinkButton to={`/practices/${sheet.id}/ask`}>{t('discussions.ask')}</LinkButton>;
  return (
    <div className="narrow stack">
      <PageHeader
        title={t('discussions.title')}
        intro={<bdi lang={sheet.locale}>{sheet.title}</bdi>}
        action={ask}
        back={{ to: `/practices/${sheet.id}#questions`, label: t('practices.form.back') }}
      />
      {page.items.length === 0 ? <EmptyState title={t('discussions.none')}>{can.ask && t('discussions.noneYet')}</EmptyState> : <SheetThreads threads={page.items} alone />}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
