import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { begin } from '#app/features/collections/collection-actions.server.ts';
import { CollectionFields } from '#app/features/collections/collection-fields.tsx';
import '#app/features/collections/collections.css';
import { ProgrammeChoice } from '#app/features/coordination/programme-choice.tsx';
import '#app/features/coordination/coordination.css';
import { openableProgramme } from '#app/features/groups/own-programme.server.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'collections.new' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { all, chosen } = await openableProgramme(context, request);
  return { all, chosen, clientId: newClientId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await openableProgramme(context, request);
  return begin({ context, actor, form: await request.formData() }, chosen.id);
}

/** A collection begins with its title; its sheets are chosen on the page after this one. */
export default function NewCollection() {
  const { t } = useTranslation();
  const { locale } = useReader();
  const { all, chosen, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <PageHeader title={t('collections.new')} intro={t('collections.newIntro')} back={{ to: '/collections', label: t('collections.all') }} />
      {all.length > 1 && <ProgrammeChoice all={all} chosen={chosen} />}
      <Panel>
        <Form answer={answer}>
          <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
          <CollectionFields words={{ title: '', intro: '', locale }} />
          <div className="button-row">
            <SubmitButton>{t('collections.form.begin')}</SubmitButton>
            <LinkButton to="/collections">{t('common.cancel')}</LinkButton>
          </div>
        </Form>
      </Panel>
    </div>
  );
}
