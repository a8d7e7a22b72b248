import { LinkButton } from '#app/components/button.tsx';
import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { MessageLog } from './message-log.tsx';
import { timelineOf } from './timeline.ts';

type Props = { selfId: string; conversation: ConversationView; history: HistoryView };

/** A stretch of old messages under an address of its own: how one reads back without JavaScript. */
export function OlderPage({ selfId, conversation, history }: Props) {
  const { t } = useTranslation();
  const timeline = timelineOf(selfId, conversation, history);
  return (
    <div className="older-page">
      <ConversationHeader conversation={conversation} selfId={selfId} />
      {history.hasOlder && (
        <p className="more">
          <LinkButton to={`?before=${timeline.from}`} look="quiet">
            {t('conversation.older')}
          </LinkButton>
        </p>
      )}
      <MessageLog timeline={timeline} members={conversation.members} readUpTo={null} />
      <p className="more">
        <LinkButton to={`/conversations/${conversation.id}`}>{t('conversation.latest')}</LinkButton>
      </p>
    </div>
  );
}
