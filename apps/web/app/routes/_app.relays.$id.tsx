import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { nameOf } from '#app/features/conversations/partner.ts';
import '#app/features/forwards/forwards.css';
import { DecideRelay } from '#app/features/relays/decide-relay.tsx';
import { decide } from '#app/features/relays/relay-actions.server.ts';
import { RelayOutcome } from '#app/features/relays/relay-outcome.tsx';
import '#app/features/relays/relays.css';
import { useFollowRelays } from '#app/features/relays/use-follow-relays.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'relays.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { relays, conversations } = context.services;
  const relay = await read(relays.get(actor, pathId(params['id'])));
  const conversation = await read(conversations.get(actor, relay.conversationId));
  return { relay, partnerName: nameOf(conversation, actor.memberId), selfId: actor.memberId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  return decide({ context, actor: requireActor(context, request), relayId: pathId(params['id']), form });
}

/** A refusal too is followed by a fresh look: the new words are what was refused for. */
export const shouldRevalidate = () => true;

export default function Relay() {
  const { t } = useTranslation();
  const { relay, partnerName, selfId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFollowRelays(relay.conversationId);
  const { asker, can, conversationId } = relay;
  return (
    <div className="forwards">
      <PageHeader
        title={t('relays.title')}
        intro={<Sentence text={t(asker.id === selfId ? 'relays.from.own' : 'relays.from.partner')} parts={{ person: <PersonName name={asker.name} /> }} />}
        back={{ to: `/conversations/${conversationId}`, label: t('relays.back') }}
      />
      {can.decide ? <DecideRelay relay={relay} answer={answer} /> : <RelayOutcome relay={relay} partnerName={partnerName} answer={answer} />}
    </div>
  );
}
