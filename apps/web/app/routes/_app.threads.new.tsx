import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { askInput } from '@passerelle/core/threads/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { AskForm } from '#app/features/threads/ask-form.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { previewOf } from '#app/features/writing/preview.server.ts';
import '#app/features/threads/threads.css';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'threads.form.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { services } = context;
  const [programmes, spaces, draft] = await read(Promise.all([services.programmes.listOwn(actor), services.spaces.list(actor), services.drafts.find(actor, 'ask')]));
  const open = spaces.filter(({ can }) => can.open);
  const wanted = new URL(request.url).searchParams.get('spaceId');
  const chosen = open.find(({ id }) => id === wanted)?.id ?? null;
  return { programmes, spaces: open, chosen, locale: actor.locale, clientId: crypto.randomUUID(), draft };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const preview = previewOf(context, actor, form);
  if (preview) return preview;
  const spaceId = pathId(String(form.get('spaceId')));
  const { programmeId } = await read(context.services.spaces.get(actor, spaceId));
  const parsed = readForm(askInput, form, { programmeId, spaceId });
  if (!parsed.ok) return parsed.refusal;
  const asked = await attempt(context.services.threads.ask(actor, parsed.input), form);
  if (!asked.done) return asked.refusal;
  await context.services.drafts.drop(actor, 'ask');
  return redirectWithToast(context, threadHref(asked.value.id), 'threads.done.asked');
}

export default function Ask() {
  const { t } = useTranslation();
  const { programmes, spaces, chosen, locale, clientId, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="ask">
      <PageHeader
        title={t('threads.form.pageTitle')}
        intro={t(spaces.length > 1 ? 'spaces.askIntro' : 'threads.form.intro')}
        back={{ to: '/threads', label: t('threads.all') }}
      />
      <AskForm programmes={programmes} spaces={spaces} chosen={chosen} locale={locale} clientId={clientId} draft={draft} answer={answer} />
    </div>
  );
}
