import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { CollectForm } from '#app/features/collections/collect-form.tsx';
import { collect } from '#app/features/collections/collection-actions.server.ts';
import '#app/features/collections/collections.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'collections.collect.open' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices, collections } = context.services;
  const [{ title, locale, programmeId, status }, choices] = await read(Promise.all([practices.get(actor, practiceId), collections.listChoices(actor, practiceId)]));
  if (status === 'archived') throw data(null, { status: 404 });
  return { sheet: { id: practiceId, title, locale, programmeId }, choices };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return collect({ context, actor, form: await request.formData() }, pathId(params['id']));
}

/** Puts a sheet into a collection, from the sheet's side. */
export default function Collect() {
  const { t } = useTranslation();
  const { sheet, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <PageHeader title={t('collections.collect.open')} back={{ to: `/practices/${sheet.id}`, label: t('practices.form.back') }} />
      <Panel
        title={
          <span dir="auto" lang={sheet.locale}>
            {sheet.title}
          </span>
        }
      >
        <CollectForm sheet={sheet} choices={choices} answer={answer} />
      </Panel>
    </div>
  );
}
