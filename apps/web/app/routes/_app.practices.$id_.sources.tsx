import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { settle } from '#app/features/consents/consent-actions.server.ts';
import '#app/features/consents/consents.css';
import { useConsentLive } from '#app/features/consents/use-consent-live.ts';
import { SourcesScreen } from '#app/features/consents/sources-screen.tsx';
import '#app/features/practices/practices.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'consents.sources.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { sheet: await read(context.services.practices.sources(actor, pathId(params['id']))) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  return settle({ context, actor: requireActor(context, request), practiceId: pathId(params['id']), form });
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Sources() {
  const { t } = useTranslation();
  const { sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useConsentLive(sheet.id);
  return (
    <div className="narrow">
      <PageHeader title={t('consents.sources.title')} intro={t('consents.sources.intro')} back={{ to: `/practices/${sheet.id}`, label: t('practices.form.back') }} />
      <SourcesScreen sheet={sheet} answer={answer} />
    </div>
  );
}
