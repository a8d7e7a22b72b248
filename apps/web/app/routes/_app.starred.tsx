import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { switchInput } from '@passerelle/core/conversations/contract.ts';
import { pageInput } from '@passerelle/core/kernel/contract.ts';
import { Button } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Prose } from '#app/components/prose.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { KeepingTabs } from '#app/features/bookmarks/keeping-tabs.tsx';
import '#app/features/conversations/panels.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read, readOrNull } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { requireActor } from '#app/lib/session.ts';
import { withoutSource } from '#app/lib/without-source.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'conversation.find.starred' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { items, nextCursor } = await read(context.services.conversations.listStarred(actor, addressQuery(pageInput, request)));
  return { items: items.map((item) => ({ ...item, message: withoutSource(item.message) })), nextCursor };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const parsed = readForm(switchInput, await request.formData(), { on: false });
  // Gone meanwhile is as good as taken off.
  if (parsed.ok) await readOrNull(context.services.conversations.star(actor, parsed.input));
  return redirect('/starred');
}

/** What one put aside, in all conversations that one is in. */
export default function Starred() {
  const { t } = useTranslation();
  const { items, nextCursor } = useLoaderData<typeof loader>();
  return (
    <div className="text-width stack">
      <PageHeader title={t('conversation.find.starred')} intro={t('conversation.find.starredIntro')} />
      <KeepingTabs />
      {items.length === 0 && <EmptyState title={t('conversation.find.noStarsTitle')}>{t('conversation.find.noStars')}</EmptyState>}
      <ul role="list" className="kept-messages">
        {items.map(({ message, authorName, conversation }) => (
          <li key={message.id} className="kept-message">
            <p className="hit__facts">
              <bdi>{authorName}</bdi>
              {conversation !== authorName && (
                <span>
                  {t('conversation.find.where')} <bdi>{conversation}</bdi>
                </span>
              )}
              <DateTime instant={message.createdAt} style="datetime" />
            </p>
            <div className="kept-message__text">
              <Prose html={message.html} />
            </div>
            <Form method="post" className="kept-message__acts">
              <Link to={`/conversations/${message.conversationId}?message=${message.seq}`}>{t('conversation.find.goThere')}</Link>
              <input type="hidden" name="conversationId" value={message.conversationId} />
              <input type="hidden" name="messageId" value={message.id} />
              <Button type="submit" look="quiet" size="s">
                {t('conversation.find.unstar')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={nextCursor} />
    </div>
  );
}
