import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { setLevelInput } from '@passerelle/core/conversations/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { ConversationFacts } from '#app/features/conversations/conversation-facts.tsx';
import '#app/features/conversations/panels.css';
import { nameOf } from '#app/features/conversations/partner.ts';
import { read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { withoutSource } from '#app/lib/without-source.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'conversation.find.details' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { conversations } = context.services;
  const id = pathId(params.id);
  const conversation = await read(conversations.get(actor, id));
  const { messages } = await read(conversations.listPinned(actor, id));
  return { conversation, name: nameOf(conversation, actor.memberId), pinned: messages.map(withoutSource) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const conversationId = pathId(params.id);
  const parsed = readForm(setLevelInput, await request.formData(), { conversationId });
  if (!parsed.ok) return parsed.refusal;
  await read(context.services.conversations.setLevel(actor, parsed.input));
  return redirectWithToast(context, `/conversations/${conversationId}/details`, 'conversation.find.kept');
}

export default function DetailsPage() {
  const { t } = useTranslation();
  const { conversation, name, pinned } = useLoaderData<typeof loader>();
  return (
    <div className="narrow stack">
      <PageHeader title={t('conversation.find.details')} intro={<bdi>{name}</bdi>} back={{ to: `/conversations/${conversation.id}`, label: t('conversation.find.back') }} />
      <ConversationFacts conversation={conversation} own={conversation.own} pinned={pinned} />
    </div>
  );
}
