import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { useToast } from '#app/components/toasts.tsx';
import type { ConversationView, MessageView } from '@passerelle/core/conversations/contract.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useActing } from './actions/acting.tsx';
import type { ConversationClient } from './client.ts';
import { DayLabel } from './day-label.tsx';
import { placeId } from './jump.tsx';
import { Message } from './message.tsx';
import { PendingMessage } from './pending-message.tsx';
import { beginningOf } from '#app/lib/beginning-of.ts';
import { rowsOf, type Row } from './rows.ts';
import { isOfTwo, partnerOf } from './partner.ts';
import type { Timeline } from './timeline.ts';
import type { NameOf } from './use-names.ts';
import { useRoving } from './use-roving.ts';
import { useTouch } from './use-touch.ts';

type Props = {
  timeline: Pick<Timeline, 'selfId' | 'messages' | 'pending' | 'reads' | 'quoted' | 'own'>;
  conversation: ConversationView;
  nameOf: NameOf;
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
export function MessageLog({ timeline, conversation, nameOf, readUpTo, at = null, under, online = true, client }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { timeZone } = useReader();
  const { selfId, reads, messages, quoted, own } = timeline;
  const here = useMemo(() => new Map(messages.map((message) => [message.seq, message])), [messages]);
  const partnerRead = Math.max(0, ...Object.entries(reads).map(([id, seq]) => (id === selfId ? 0 : seq)));
  const named = showsNames(conversation, selfId, messages);
  const { openMenu, roving } = useLogKeys(messages);
  const touch = useTouch(openMenu);

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
        const { seq, replyTo, id } = row.message;
        const answered = replyTo === null ? undefined : here.get(replyTo);
        return (
          <>
            <Message
              {...{ message: row.message, follows: row.follows, selfId, nameOf }}
              isRead={seq <= partnerRead}
              isStarred={own.starred.includes(id)}
              showsWho={named}
              quoted={answered ?? (replyTo === null ? null : (quoted[replyTo] ?? null))}
              isQuotedHere={answered !== undefined}
            />
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
  /** What a message is called while it has the focus; its parts are read one by one otherwise. */
  const labelOf = ({ authorId, html, deletedAt }: MessageView) =>
    t('conversation.said', { name: authorId === selfId ? t('conversation.you') : nameOf(authorId), text: deletedAt ? t('conversation.deleted') : beginningOf(html) });
  /** Messages can be led to, so they can take the focus. */
  const placeOf = (row: Row) => {
    if (row.kind !== 'message') return {};
    const place = { id: placeId(row.message.seq), autoFocus: row.message.seq === at };
    return roving.current === place.id ? { ...place, tabIndex: 0, 'aria-label': labelOf(row.message) } : { ...place, tabIndex: -1 };
  };
  return (
    // The keys and the finger are for the messages in it, which can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <ol role="list" className={named ? 'log__rows log__rows--group' : 'log__rows'} onFocus={roving.onFocus} onKeyDown={roving.onKeyDown} {...touch}>
      {rowsOf({ ...timeline, timeZone, readUpTo }).map((row) => (
        <li key={row.key} {...placeOf(row)} className={classOf(row, selfId)} data-client-id={clientIdOf(row)}>
          {content(row)}
        </li>
      ))}
    </ol>
  );
}

/** Of two, each knows who wrote what the other did not: unless somebody stands in, or wrote here before they took over. */
function showsNames(conversation: ConversationView, selfId: string, messages: readonly MessageView[]): boolean {
  const partnerId = partnerOf(conversation, selfId)?.id;
  return !isOfTwo(conversation) || messages.some(({ authorId }) => authorId !== selfId && authorId !== partnerId);
}

function useLogKeys(messages: readonly MessageView[]) {
  const acting = useActing();
  const openMenu = (row: HTMLElement) => {
    const message = messages.find(({ seq }) => placeId(seq) === row.id);
    const anchor = row.querySelector<HTMLElement>('.message__more');
    if (acting && message && anchor) acting.open({ what: 'menu', messageId: message.id, anchor });
  };
  const leave = () => document.querySelector<HTMLElement>('.composer textarea')?.focus();
  const last = acting && messages.at(-1);
  return { openMenu, roving: useRoving({ last: last ? placeId(last.seq) : null, open: openMenu, leave }) };
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
