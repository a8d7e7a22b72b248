import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import '#app/features/practices/practices.css';
import '#app/features/practices/sharing.css';
import { PageHeader } from '#app/components/page-header.tsx';
import { PublicStanding } from '#app/features/practices/public-standing.tsx';
import { useChangedSheet } from '#app/features/practices/use-changed-sheet.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'sharing.public.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { standing: await read(context.services.practices.publicStanding(actor, pathId(params['id']))), publicUrl: context.publicUrl };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const form = await request.formData();
  const { practices } = context.services;
  const steps = {
    ask: { verb: practices.askPublic, done: 'sharing.public.asked' },
    open: { verb: practices.openPublic, done: 'sharing.public.opened' },
    close: { verb: practices.closePublic, done: 'sharing.public.closed' },
  } as const;
  const intent = String(form.get('intent'));
  const { verb, done } = Object.hasOwn(steps, intent) ? steps[intent as keyof typeof steps] : steps.ask;
  const moved = await attempt(verb(actor, practiceId), form);
  return moved.done ? redirectWithToast(context, `/practices/${practiceId}/public`, done) : moved.refusal;
}

export default function PublicSettings() {
  const { t } = useTranslation();
  const { standing, publicUrl } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useChangedSheet(standing.practiceId);
  return (
    <div className="text-width stack">
      <PageHeader
        back={{ to: `/practices/${standing.practiceId}`, label: t('sharing.public.back') }}
        title={t('sharing.public.title')}
        intro={
          <>
            <strong lang={standing.locale} dir="auto">
              {standing.title}
            </strong>
            <br />
            {t('sharing.public.intro')}
          </>
        }
      />
      <PublicStanding standing={standing} publicUrl={publicUrl} answer={answer} />
    </div>
  );
}
