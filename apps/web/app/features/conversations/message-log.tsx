import type { ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { useToast } from '#app/components/toasts.tsx';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useReader } from '#app/lib/use-reader.ts';
import type { ConversationClient } from './client.ts';
import { DayLabel } from './day-label.tsx';
import { placeId } from './jump.tsx';
import { Message } from './message.tsx';
import { PendingMessage } from './pending-message.tsx';
import { rowsOf, type Row } from './rows.ts';
import type { Timeline } from './timeline.ts';

type Props = {
  timeline: Pick<Timeline, 'selfId' | 'messages' | 'pending' | 'reads'>;
  members: ConversationView['members'];
  readUpTo: number | null;
  /** The message that the address leads to: the browser goes there by itself, without JavaScript too. */
  at?: number | null;
  /** What stands under a message: how far it has been read. */
  under?: (seq: number) => ReactNode;
  online?: boolean;
  /** What acts on unsent messages; a page of old ones has none. */
  client?: Pick<ConversationClient, 'sendAgain' | 'discard' | 'edit'>;
};

/** The messages, with a line for each day and one above what is new. */
export function MessageLog({ timeline, members, readUpTo, at = null, under, online = true, client }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { timeZone } = useReader();
  const { selfId, reads } = timeline;
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const partnerRead = Math.max(0, ...Object.entries(reads).map(([id, seq]) => (id === selfId ? 0 : seq)));

  const discard = (clientId: string) => {
    const undo = client?.discard(clientId);
    if (undo) toast({ text: t('conversation.discarded'), undo: { label: t('common.undo'), act: undo } });
  };
  const content = (row: Row) => {
    switch (row.kind) {
      case 'day':
        return <DayLabel instant={row.instant} />;
      case 'new':
        return <span>{t('conversation.new')}</span>;
      case 'message': {
        const { authorId, seq } = row.message;
        const name = names.get(authorId) ?? t('conversation.formerMember');
        return (
          <>
            <Message {...row} authorName={name} own={authorId === selfId} isRead={seq <= partnerRead} />
            {under?.(seq)}
          </>
        );
      }
      case 'pending': {
        const { clientId } = row.pending;
        return (
          <PendingMessage
            pending={row.pending}
            online={online}
            sendAgain={() => client?.sendAgain(clientId)}
            edit={() => void client?.edit(clientId)}
            discard={() => discard(clientId)}
          />
        );
      }
    }
  };
  return (
    <ol role="list" className="log__rows">
      {rowsOf({ ...timeline, timeZone, readUpTo }).map((row) => (
        <li key={row.key} {...placeOf(row, at)} className={classOf(row, selfId)} data-client-id={clientIdOf(row)}>
          {content(row)}
        </li>
      ))}
    </ol>
  );
}

/** Messages can be led to, so they can take the focus. */
function placeOf(row: Row, at: number | null) {
  return row.kind === 'message' ? { id: placeId(row.message.seq), tabIndex: -1, autoFocus: row.message.seq === at } : {};
}

function classOf(row: Row, selfId: string): string {
  if (row.kind === 'day') return 'log__day';
  if (row.kind === 'new') return 'log__new';
  const own = row.kind === 'pending' || row.message.authorId === selfId;
  return `message ${own ? 'message--own' : ''} ${row.follows ? 'message--follows' : ''}`.trim();
}

function clientIdOf(row: Row): string | undefined {
  if (row.kind === 'message') return row.message.clientId;
  return row.kind === 'pending' ? row.pending.clientId : undefined;
}
