import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { markReadInput, maxMessage, sendInput } from '@passerelle/core/conversations/contract.ts';
import { Conversation } from '#app/features/conversations/conversation.tsx';
import { aroundMessage, dayAsked, openingOf, placeAsked } from '#app/features/conversations/opening.server.ts';
import { nameOf } from '#app/features/conversations/partner.ts';
import { namedIn } from '#app/features/conversations/use-names.ts';
import '#app/features/forwards/forwards.css';
import { waitingShown } from '#app/lib/use-waiting.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { withoutSource } from '#app/lib/without-source.ts';
import '#app/features/conversations/clocks.css';
import '#app/features/conversations/composer.css';
import '#app/features/conversations/conversation.css';
import '#app/features/conversations/message.css';
import '#app/features/conversations/quote-and-reactions.css';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { conversations, forwards, relays } = context.services;
  const id = pathId(params.id);
  // One after the other: what is in the first one's `lastRevision` must be in the second.
  const conversation = await read(conversations.get(actor, id));
  const search = new URL(request.url).searchParams;
  const day = dayAsked(search);
  const found = day ? await read(conversations.findDay(actor, { conversationId: id, day })) : null;
  const asked = found?.seq ? aroundMessage(found.seq) : placeAsked(search);
  const page = await read(conversations.history(actor, { conversationId: id, ...(asked ?? openingOf(conversation)) }));
  const history = { ...page, messages: page.messages.map(withoutSource), quoted: page.quoted.map(withoutSource) };
  const from = asked?.around ?? asked?.after;
  // The message that is meant, or the next one that is there.
  const at = !from ? null : (page.messages.find(({ seq }) => seq >= Number(from))?.seq ?? page.messages.at(-1)?.seq ?? null);
  const waiting = await read(forwards.listForAuthor(actor, { conversationId: id, limit: waitingShown }));
  const proposed = conversation.kind === 'binome' ? await read(relays.listWaiting(actor, { conversationId: id, limit: waitingShown })) : null;
  // Those who wrote and have left since are named too.
  const present = new Set(conversation.members.map((member) => member.id));
  const ids = namedIn([...history.messages, ...history.quoted]).filter((one) => !present.has(one)).slice(0, 100);
  const people = ids.length > 0 ? (await read(conversations.people(actor, { conversationId: id, ids }))).people : [];
  // Names what the form sends without JavaScript, so that sending it twice is safe.
  const noDay = day && found && !found.on ? { day, isFollowed: found.seq !== null } : null;
  return { selfId: actor.memberId, conversation, history, people, forwards: waiting.items, relays: proposed?.items ?? [], at, noDay, clientId: newClientId(), maxLength: maxMessage };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const { conversations } = context.services;
  const form = await request.formData();
  const given = { conversationId: pathId(params.id) };
  if (form.get('intent') === 'read') {
    const parsed = readForm(markReadInput, form, given);
    if (parsed.ok) await read(conversations.markRead(actor, parsed.input));
    return redirect(`/conversations/${given.conversationId}`);
  }
  const parsed = readForm(sendInput, form, given);
  if (!parsed.ok) return parsed.refusal;
  const sent = await attempt(conversations.send(actor, parsed.input), form);
  return sent.done ? redirect(`/conversations/${given.conversationId}`) : sent.refusal;
}

type Served = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Served> = {
  title: ({ conversation, selfId }) => nameOf(conversation, selfId),
};

/** An open conversation keeps itself true; only another one, or another stretch of it, is asked for. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname + currentUrl.search !== nextUrl.pathname + nextUrl.search;
}

export default function OpenConversation() {
  const served = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // Another stretch, reached by a link or by going back, is read afresh.
  return <Conversation key={`${served.conversation.id}:${useLocation().search}`} {...served} answer={answer} />;
}
