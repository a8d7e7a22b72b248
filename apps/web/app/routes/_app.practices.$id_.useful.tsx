import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listEndorsementsInput } from '@passerelle/core/endorsements/contract.ts';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { endorse } from '#app/features/endorsements/endorsement-actions.server.ts';
import '#app/features/endorsements/endorsements.css';
import { Reasons } from '#app/features/endorsements/reasons.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'endorsements.page.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices, endorsements } = context.services;
  const query = addressQuery(listEndorsementsInput.omit({ practiceId: true }), request);
  const [{ title, locale }, page] = await read(Promise.all([practices.get(actor, practiceId), endorsements.list(actor, { ...query, practiceId })]));
  return { sheet: { id: practiceId, title, locale }, page };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return endorse({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

/** Everybody who found a sheet useful. */
export default function Useful() {
  const { t } = useTranslation();
  const { sheet, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow stack">
      <PageHeader
        title={t('endorsements.page.title')}
        intro={
          <bdi lang={sheet.locale}>{sheet.title}</bdi>
        }
        back={{ to: `/practices/${sheet.id}#useful`, label: t('practices.form.back') }}
      />
      {answer && 'problem' in answer && <ErrorSummary problem={answer.problem} />}
      {page.items.length === 0 ? <EmptyState title={t('endorsements.nobody')}>{t('endorsements.page.noneText')}</EmptyState> : <Reasons endorsements={page.items} />}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
