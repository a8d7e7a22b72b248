import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { NewPollForm } from '#app/features/polls/new-poll-form.tsx';
import { openPoll } from '#app/features/polls/poll-actions.server.ts';
import '#app/features/polls/polls.css';
import '#app/features/threads/threads.css';
import { read } from '#app/lib/failures.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'polls.form.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

const week = 7 * 24 * 60 * 60 * 1000;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { programmes, spaces } = context.services;
  const [own, all] = await Promise.all([read(programmes.listOwn(actor)), read(spaces.list(actor))]);
  const open = all.filter(({ can }) => can.open);
  const wanted = new URL(request.url).searchParams.get('spaceId');
  const closesOn = dateFormat('sv', 'key', actor.timeZone).format(Date.now() + week);
  return { programmes: own, spaces: open, chosen: open.find(({ id }) => id === wanted)?.id ?? null, locale: actor.locale, clientId: crypto.randomUUID(), closesOn };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return openPoll({ context, actor: requireActor(context, request), form: await request.formData() });
}

export default function NewPoll() {
  const { t } = useTranslation();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="ask">
      <PageHeader title={t('polls.form.pageTitle')} intro={t('polls.form.intro')} back={{ to: '/threads', label: t('threads.all') }} />
      <NewPollForm {...page} answer={answer} />
    </div>
  );
}
