import { Form } from '@remix-run/react';
import type { ConversationMember, MessageView } from '@passerelle/core/conversations/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { useTranslation } from '#app/lib/words.tsx';

export type Talk = { conversationId: string; members: ConversationMember[]; /** Who wrote and has left since. */ former: MemberRef[]; unread: boolean; canWrite: boolean; messages: MessageView[] };

type Props = { talk: Talk; selfId: string; clientId: string };

/** The last words of the conversation, and where one answers them; all of it is a page of its own. */
export function TalkPanel({ talk: { conversationId, members, former, unread, canWrite, messages }, selfId, clientId }: Props) {
  const { t } = useTranslation();
  const to = `/conversations/${conversationId}`;
  const nameOf = (id: string) => (id === selfId ? t('conversation.you') : ([...members, ...former].find((member) => member.id === id)?.name ?? ''));
  const open = (
    <LinkButton to={to} size="s" look="quiet">
      {t('workspace.openTalk')}
    </LinkButton>
  );
  return (
    <Panel title={t('workspace.talk')} action={open} className="talk">
      {unread && <Badge tone="accent">{t('workspace.unread')}</Badge>}
      {messages.length === 0 && <p className="note">{t('home.noMessage')}</p>}
      <ol role="list" className="talk__messages">
        {messages.map((message) => (
          <li key={message.id} className={message.authorId === selfId ? 'talk__message talk__message--own' : 'talk__message'}>
            <p className="facts">
              <bdi>{nameOf(message.authorId)}</bdi>
              <RelativeTime instant={message.createdAt} />
            </p>
            {message.deletedAt ? <em>{t('conversation.deleted')}</em> : <Prose html={message.html} />}
          </li>
        ))}
      </ol>
      {canWrite && (
        <Form method="post" action={to} className="talk__form">
          <input type="hidden" name="clientId" value={clientId} />
          <TextArea name="body" label={t('workspace.write')} hideLabel placeholder={t('workspace.write')} rows={2} required />
          <Button type="submit">{t('workspace.send')}</Button>
        </Form>
      )}
    </Panel>
  );
}
