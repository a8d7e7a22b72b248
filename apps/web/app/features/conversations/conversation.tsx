import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { ChevronDownIcon } from '#app/components/icons.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { ForwardNotice } from '#app/features/forwards/waiting-forwards.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useLive } from '#app/lib/live.tsx';
import { Announcement } from './announcement.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { MessageLog } from './message-log.tsx';
import { partnerOf } from './partner.ts';
import { useConversation } from './use-conversation.ts';
import { useLogScroll } from './use-log-scroll.ts';
import { useOlder } from './use-older.ts';
import { useReading, useReadUpTo } from './use-reading.ts';

type Props = {
  selfId: string;
  conversation: ConversationView;
  history: HistoryView;
  /** Requests to show something that the reader wrote here. */
  forwards: ForwardSummary[];
  clientId: string;
  maxLength: number;
  answer: { problem: FormProblem } | undefined;
};

/** A binôme's conversation: who, what was said, and where one writes. */
export function Conversation({ selfId, conversation, history, forwards, clientId, maxLength, answer }: Props) {
  const { t } = useTranslation();
  const online = useLive().connection === 'online';
  const [timeline, client] = useConversation(selfId, conversation, history);
  const { messages, pending, hasOlder, from } = timeline;
  const readUpTo = useReadUpTo(timeline);
  const { loading, loadOlder } = useOlder(client);
  const lastKey = `${messages.at(-1)?.revision}:${pending.length}:${pending.at(-1)?.state}`;
  const { region, atEnd, toEnd, toElement } = useLogScroll(lastKey, loadOlder);
  useReading(timeline, client, atEnd, online);

  // Opened with something new in it: from there on one reads. Otherwise the browser is at the end already.
  useLayoutEffect(() => toElement('.log__new'), [toElement]);
  const written = pending.at(-1)?.clientId;
  useEffect(() => {
    if (written) toEnd();
  }, [written, toEnd]);

  const isEmpty = messages.length + pending.length === 0;
  const unseen = atEnd ? 0 : messages.filter(({ seq, authorId }) => authorId !== selfId && seq > (timeline.reads[selfId] ?? 0)).length;
  return (
    <div className="conversation">
      <div>
        <ConversationHeader conversation={conversation} selfId={selfId} />
        <ForwardNotice served={forwards} conversationId={conversation.id} />
      </div>
      {/* What scrolls must be reachable for those who scroll with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="log" ref={region} role="log" aria-live="off" aria-label={t('conversation.log')} tabIndex={0}>
        <div className="log__content">
          {hasOlder && (
            <p className="more">
              <LinkButton
                to={`?before=${from}`}
                prefetch="none"
                look="quiet"
                data-pending={loading || undefined}
                onClick={(event) => {
                  event.preventDefault();
                  loadOlder();
                }}
              >
                {t(loading ? 'common.loading' : 'conversation.older')}
              </LinkButton>
            </p>
          )}
          {isEmpty && <EmptyState title={t('conversation.emptyTitle')}>{t('conversation.empty', { name: partnerOf(conversation, selfId)?.name ?? '' })}</EmptyState>}
          <MessageLog timeline={timeline} members={conversation.members} readUpTo={readUpTo} online={online} client={client} />
        </div>
      </div>
      {!atEnd && (
        <Button className="log__to-end" size="s" icon={<ChevronDownIcon />} onClick={toEnd}>
          {unseen > 0 ? t('conversation.newCount', { count: unseen }) : t('conversation.toEnd')}
        </Button>
      )}
      <Announcement timeline={timeline} members={conversation.members} />
      {conversation.can.send && !timeline.closed ? (
        <Composer
          draftKey={`draft:${selfId}:${conversation.id}`}
          clientId={clientId}
          maxLength={maxLength}
          answer={answer}
          send={client.send}
        />
      ) : (
        <p className="conversation__closed">{t('conversation.closed')}</p>
      )}
      <MarkReadForm conversation={conversation} selfId={selfId} />
    </div>
  );
}
