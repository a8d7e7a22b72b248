import { useCallback, type FormEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView, HistoryView, PeopleView } from '@passerelle/core/conversations/contract.ts';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { CalendarDay } from '#app/components/calendar-day.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { ForwardNotice } from '#app/features/forwards/forward-notice.tsx';
import { StandInLine } from '#app/features/handovers/stand-in-line.tsx';
import { RelayNotice } from '#app/features/relays/relay-notice.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { usePresence } from '#app/lib/live-presence.ts';
import { useTyping } from '#app/lib/live-typing.ts';
import { useLive } from '#app/lib/live.tsx';
import { MessageActions } from './actions/acting.tsx';
import { Announcement } from './announcement.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { DayNote } from './day-note.tsx';
import { ConversationLog } from './conversation-log.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { MessageLog } from './message-log.tsx';
import { OpenPanel, PanelsProvider, usePanels } from './panel-links.tsx';
import { partnerOf, standInsOf } from './partner.ts';
import { seenBy } from './seen-by.ts';
import { SeenNote } from './seen-note.tsx';
import type { Timeline } from './timeline.ts';
import { useConversation } from './use-conversation.ts';
import { useNames } from './use-names.ts';
import { useRoster } from './use-roster.ts';
import { useStage } from './use-stage.ts';
import { useView } from './use-view.ts';
import { Ways } from './ways.tsx';

type Props = {
  selfId: string;
  conversation: ConversationView;
  history: HistoryView;
  /** Whom the messages name and who have left since. */
  people: PeopleView['people'];
  /** The message that the address leads to. */
  at: number | null;
  /** The day that the address asks for, when nothing was written on it. */
  noDay: { day: string; isFollowed: boolean } | null;
  /** Requests to show something that the reader wrote here. */
  forwards: ForwardSummary[];
  /** Questions that the partner would like to ask the peers. */
  relays: RelaySummary[];
  clientId: string;
  maxLength: number;
  answer: { problem: FormProblem } | undefined;
};

/** A conversation: who, what was said, and where one writes. */
export function Conversation({ selfId, conversation: served, history, people, at, noDay, forwards, relays, clientId, maxLength, answer }: Props) {
  const { t } = useTranslation();
  const conversation = useRoster(served);
  const stage = useStage(conversation);
  const isLive = useLive().connection === 'online';
  const [timeline, client] = useConversation(selfId, served, history);
  const view = useView(timeline, client, { history, at }, isLive);
  const { shown, toMessage } = view;
  const inLog = readable(view.inLog, timeline.hiddenUpTo);
  const panels = usePanels(conversation.id);
  const online = usePresence(conversation.id);
  const { typing, tell } = useTyping(conversation.id);

  const far = useCallback((seq: number) => void toMessage(seq), [toMessage]);
  const nameOf = useNames(conversation, inLog, people);
  const seenMarks = seenBy(conversation, inLog);
  const under = (seq: number) => {
    const mark = seenMarks.get(seq);
    return mark && <SeenNote seen={mark} members={conversation.members} />;
  };
  const onInput = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement && target.name === 'body' && target.value) tell();
  };
  return (
    <MessageActions far={far} timeline={inLog} conversation={conversation} client={client} nameOf={nameOf}>
      <div className="conversation" onInput={onInput}>
        <div>
          <PanelsProvider value={panels.open}>
            <ConversationHeader conversation={conversation} selfId={selfId} online={timeline.closed ? null : online} typing={timeline.closed ? [] : typing} />
          </PanelsProvider>
          {standInsOf(conversation).map(({ standIn, absent }) => (
            <p key={standIn.member.id} className="conversation__note">
              <StandInLine standIn={standIn} absent={absent} selfId={selfId} />
            </p>
          ))}
          {stage.pausedUntil && (
            <p className="conversation__note">
              <Sentence text={t('conversation.pausedUntil')} parts={{ day: <CalendarDay day={stage.pausedUntil} /> }} />
            </p>
          )}
          <ForwardNotice served={forwards} conversationId={conversation.id} />
          {conversation.kind === 'binome' && <RelayNotice served={relays} conversationId={conversation.id} />}
          {noDay && (
            <p className="conversation__note" role="status">
              <DayNote {...noDay} />
            </p>
          )}
        </div>
        <ConversationLog region={view.region} shown={shown} loading={view.loading} older={view.older} newer={view.newer}>
          {view.isEmpty && <EmptyState title={t('conversation.emptyTitle')}>{conversation.kind === 'group' ? t('conversation.emptyGroup') : t('conversation.empty', { name: partnerOf(conversation, selfId)?.name ?? '' })}</EmptyState>}
          <MessageLog
            timeline={inLog}
            conversation={conversation}
            nameOf={nameOf}
            readUpTo={view.readUpTo}
            at={at}
            under={under}
            online={isLive}
            client={client}
          />
        </ConversationLog>
        <Ways {...view} />
        <Announcement timeline={timeline} nameOf={nameOf} />
        {stage.can.send && !timeline.closed ? (
          <Composer
            place={conversation.id}
            conversation={conversation}
            client={client}
            nameOf={nameOf}
            clientId={clientId}
            maxLength={maxLength}
            answer={answer}
          />
        ) : (
          <p className="conversation__closed">{t(!stage.closedAt || timeline.closed ? 'conversation.closed' : conversation.kind === 'group' ? 'conversation.groupClosed' : 'conversation.binomeClosed')}</p>
        )}
        <MarkReadForm conversation={conversation} selfId={selfId} />
        <OpenPanel {...panels} conversation={conversation} timeline={timeline} client={client} toMessage={toMessage} />
      </div>
    </MessageActions>
  );
}

/** A stretch of the past that is on the screen may be hidden from the reader meanwhile. */
function readable<Log extends Pick<Timeline, 'messages' | 'quoted'>>(log: Log, hiddenUpTo: number): Log {
  if (!log.messages.some(({ seq }) => seq <= hiddenUpTo)) return log;
  return { ...log, quoted: {}, messages: log.messages.filter(({ seq }) => seq > hiddenUpTo) };
}
