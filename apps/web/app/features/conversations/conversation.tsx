import { useCallback, useEffect } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { EmptyState } from '#app/components/states.tsx';
import { ForwardNotice } from '#app/features/forwards/waiting-forwards.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useLive } from '#app/lib/live.tsx';
import { Announcement } from './announcement.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { ConversationLog } from './conversation-log.tsx';
import { FarJumps } from './jump.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { MessageLog } from './message-log.tsx';
import { partnerOf } from './partner.ts';
import type { Timeline } from './timeline.ts';
import { useConversation } from './use-conversation.ts';
import { useGoing } from './use-going.ts';
import { useLogScroll } from './use-log-scroll.ts';
import { newestSeq, useReading, useReadUpTo } from './use-reading.ts';
import { useStretch } from './use-stretch.ts';
import { useUnreadLine } from './use-unread-line.ts';
import { Ways } from './ways.tsx';

type Props = {
  selfId: string;
  conversation: ConversationView;
  history: HistoryView;
  /** The message that the address leads to. */
  at: number | null;
  /** Requests to show something that the reader wrote here. */
  forwards: ForwardSummary[];
  clientId: string;
  maxLength: number;
  answer: { problem: FormProblem } | undefined;
};

/** A conversation: who, what was said, and where one writes. */
export function Conversation({ selfId, conversation, history, at, forwards, clientId, maxLength, answer }: Props) {
  const { t } = useTranslation();
  const online = useLive().connection === 'online';
  const [timeline, client] = useConversation(selfId, conversation, history);
  const readUpTo = useReadUpTo(timeline);
  const stretch = useStretch(client, timeline, history);
  const { shown, atNewest, loading, older, newer } = stretch;
  const { messages } = shown;
  const pending = atNewest ? timeline.pending : [];
  const key = `${messages[0]?.seq}:${messages.at(-1)?.revision}:${messages.length}:${pending.length}:${pending.at(-1)?.state}`;
  const scroll = useLogScroll(key, atNewest, { onStart: older, onEnd: newer });
  const { toMessage, toNewest } = useGoing(at, stretch, scroll);
  const { atEnd, seen } = scroll;
  const firstShown = messages[0]?.seq ?? 0;
  useReading(timeline, client, { atEnd, lastSeen: seen.last, firstShown }, online);

  const written = timeline.pending.at(-1)?.clientId;
  useEffect(() => {
    if (written) void toNewest();
  }, [written, toNewest]);

  const line = useUnreadLine(readUpTo, newestSeq(timeline), seen);
  const unseen = atNewest && !atEnd ? messages.filter(({ seq, authorId }) => authorId !== selfId && seq > Math.max(seen.last, timeline.reads[selfId] ?? 0)).length : 0;
  const far = useCallback((seq: number) => void toMessage(seq), [toMessage]);
  const inLog: Timeline = { ...timeline, messages, quoted: shown.quoted, pending };
  const isEmpty = messages.length + pending.length === 0 && !shown.hasOlder;
  // On a stretch that begins later, the line is further up: not here.
  const hasLine = readUpTo !== null && (firstShown <= readUpTo + 1 || !shown.hasOlder);
  return (
    <FarJumps value={far}>
      <div className="conversation">
        <div>
          <ConversationHeader conversation={conversation} selfId={selfId} />
          <ForwardNotice served={forwards} conversationId={conversation.id} />
        </div>
        <ConversationLog region={scroll.region} shown={shown} loading={loading} older={older} newer={newer}>
          {isEmpty && <EmptyState title={t('conversation.emptyTitle')}>{t('conversation.empty', { name: partnerOf(conversation, selfId)?.name ?? '' })}</EmptyState>}
          <MessageLog
            timeline={inLog}
            members={conversation.members}
            readUpTo={hasLine ? readUpTo : null}
            at={at}
            online={online}
            client={client}
          />
        </ConversationLog>
        <Ways line={line} atEnd={atEnd} unseen={unseen} toLine={() => void toMessage((readUpTo ?? 0) + 1, true)} toNewest={() => void toNewest()} />
        <Announcement timeline={timeline} members={conversation.members} />
        {conversation.can.send && !timeline.closed ? (
          <Composer
            place={conversation.id}
            clientId={clientId}
            maxLength={maxLength}
            answer={answer}
            send={client.send}
          />
        ) : (
          <p className="conversation__closed">{t(conversation.closedAt && !timeline.closed ? 'groups.closedText' : 'conversation.closed')}</p>
        )}
        <MarkReadForm conversation={conversation} selfId={selfId} />
      </div>
    </FarJumps>
  );
}
