import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { PersonName } from '#app/components/person.tsx';
import { decide } from '#app/features/consents/consent-actions.server.ts';
import { ConsentIntro, ConsentScreen } from '#app/features/consents/consent-screen.tsx';
import '#app/features/consents/consents.css';
import { useConsentLive } from '#app/features/consents/use-consent-live.ts';
import { readOrNull } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'consents.consent.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices } = context.services;
  const practiceId = pathId(params['id']);
  const consent = await readOrNull(practices.consent(actor, practiceId));
  const waits = consent?.sources.some(({ can }) => can.answer);
  // The inbox says that one is asked; of what is here already it may be whether the sheet is shown outside.
  if (!waits && new URL(request.url).searchParams.has('asked')) {
    const outside = await readOrNull(practices.ownPublic(actor, practiceId));
    if (outside?.state === 'asked') return redirect(`/practices/${practiceId}/consent-public`);
  }
  if (!consent) throw data({ code: 'not-found' }, { status: 404 });
  return { consent };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  return decide({ context, actor: requireActor(context, request), practiceId: pathId(params['id']), form });
}

/** A refusal too is followed by a fresh look: the new words are what was refused for. */
export const shouldRevalidate = () => true;

export default function Consent() {
  const { t } = useTranslation();
  const { consent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id: selfId } = useSelf();
  const { practice, asker } = consent;
  useConsentLive(practice.id);
  return (
    <div className="narrow">
      <PageHeader
        title={t('consents.consent.title')}
        intro={<ConsentIntro text={t(asker.id === selfId ? 'consents.consent.youAsk' : 'consents.consent.asksYou')} sheet={practice} person={<PersonName name={asker.name} />} />}
        back={{ to: '/inbox', label: t('consents.consent.back') }}
      />
      <ConsentScreen consent={consent} answer={answer} />
    </div>
  );
}
