import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { searchMessagesInput } from '@passerelle/core/conversations/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { nameOf } from '#app/features/conversations/partner.ts';
import '#app/features/conversations/panels.css';
import { SearchFields } from '#app/features/conversations/search-fields.tsx';
import { SearchHits, SearchOutcome } from '#app/features/conversations/search-hits.tsx';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'conversation.find.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { conversations } = context.services;
  const id = pathId(params.id);
  const conversation = await read(conversations.get(actor, id));
  const { q: text, before } = Object.fromEntries(new URL(request.url).searchParams);
  const asked = searchMessagesInput.safeParse({ conversationId: id, text, before });
  const found = asked.success ? await read(conversations.search(actor, asked.data)) : null;
  return { id, name: nameOf(conversation, actor.memberId), text: asked.data?.text ?? '', found };
}

export default function SearchPage() {
  const { t } = useTranslation();
  const { id, name, text, found } = useLoaderData<typeof loader>();
  return (
    <div className="narrow stack">
      <PageHeader title={t('conversation.find.title')} intro={<bdi>{name}</bdi>} back={{ to: `/conversations/${id}`, label: t('conversation.find.back') }} />
      <SearchFields key={text} conversationId={id} text={text} />
      {found && (
        <p role="status" className="finder__status">
          <SearchOutcome found={found.hits.length} isAll={found.nextBefore === null} />
        </p>
      )}
      {found && <SearchHits conversationId={id} hits={found.hits} />}
      {found?.nextBefore && (
        <p className="more">
          <LinkButton to={`?${new URLSearchParams({ q: text, before: String(found.nextBefore) }).toString()}`} look="quiet" prefetch="none">
            {t('conversation.find.further')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
