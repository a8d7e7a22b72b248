import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { draftFromMessagesInput } from '@passerelle/core/practices/sources-contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { BeginFromMessages } from '#app/features/consents/begin-from-messages.tsx';
import { chosenIn } from '#app/features/consents/chosen.ts';
import '#app/features/consents/consents.css';
import { messagesToPick } from '#app/features/consents/messages-to-pick.server.ts';
import { PickList } from '#app/features/consents/pick-list.tsx';
import '#app/features/practices/practices.css';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'consents.messages.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const conversationId = pathId(params['id']);
  const search = new URL(request.url).searchParams;
  const messageIds = chosenIn(search, 'message');
  const goesOn = search.get('then') === 'write';
  const looked = goesOn && messageIds.length > 0 ? await attempt(context.services.practices.chosenMessages(actor, { conversationId, messageIds })) : null;
  const page = await messagesToPick(context, actor, { conversationId, search });
  return {
    page, conversationId, messageIds, goesOn, locale: actor.locale, clientId: newClientId(),
    chosen: looked?.done ? looked.value : null,
    /** Why these messages cannot be taken. */
    obstacle: looked && !looked.done ? looked.refusal.data.problem : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await request.formData();
  const parsed = readForm(draftFromMessagesInput, form, { conversationId: pathId(params['id']), messageIds: form.getAll('message') });
  if (!parsed.ok) return parsed.refusal;
  const begun = await attempt(context.services.practices.draftFromMessages(actor, parsed.input), form);
  return begun.done ? redirect(`/practices/${begun.value.id}/edit`) : begun.refusal;
}

export default function SheetFromMessages() {
  const { t } = useTranslation();
  const { page, conversationId, messageIds, goesOn, chosen, obstacle, locale, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow">
      <PageHeader
        title={t('consents.messages.title')}
        intro={t(chosen ? 'consents.messages.writeIntro' : 'consents.messages.intro')}
        back={{ to: `/conversations/${conversationId}`, label: t('forwards.back') }}
      />
      {chosen ? (
        <BeginFromMessages chosen={chosen} locale={locale} clientId={clientId} answer={answer} />
      ) : (
        <PickList key={page.items[0]?.id} name="message" chosen={messageIds} isEmpty={goesOn && messageIds.length === 0} obstacle={obstacle} {...page} />
      )}
    </div>
  );
}
