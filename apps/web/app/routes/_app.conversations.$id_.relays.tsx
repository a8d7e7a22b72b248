import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { nameOf } from '#app/features/conversations/partner.ts';
import '#app/features/forwards/forwards.css';
import { RelayList } from '#app/features/relays/relay-list.tsx';
import { askPeersHref } from '#app/features/relays/relay-place.ts';
import { useFollowRelays } from '#app/features/relays/use-follow-relays.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'relays.list.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { conversations, relays } = context.services;
  const conversationId = pathId(params['id']);
  const cursor = new URL(request.url).searchParams.get('cursor');
  const conversation = await read(conversations.get(actor, conversationId));
  if (conversation.kind !== 'binome') throw data({ code: 'not-found' }, { status: 404 });
  const page = await read(relays.list(actor, { conversationId, ...(cursor && { cursor }) }));
  return { conversationId, page, selfId: actor.memberId, partnerName: nameOf(conversation, actor.memberId), canAsk: conversation.can.send };
}

export default function Relays() {
  const { t } = useTranslation();
  const { conversationId, canAsk, ...list } = useLoaderData<typeof loader>();
  useFollowRelays(conversationId);
  const ask = (
    <LinkButton to={askPeersHref(conversationId)} look="primary" icon={<PlusIcon />}>
      {t('relays.pageTitle')}
    </LinkButton>
  );
  return (
    <div className="forwards">
      <PageHeader title={t('relays.list.title')} intro={t('relays.list.intro')} action={canAsk && ask} back={{ to: `/conversations/${conversationId}`, label: t('relays.back') }} />
      <Panel>
        <RelayList {...list} />
      </Panel>
    </div>
  );
}
