import { memo } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { Avatar } from '#app/components/avatar.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { BookmarkIcon, CheckIcon } from '#app/components/icons.tsx';
import { Prose } from '#app/components/prose.tsx';
import { MessageMenuButton } from './message-menu-button.tsx';
import { Quote } from './quote.tsx';
import { ReactionList } from './reaction-list.tsx';
import type { NameOf } from './use-names.ts';

/** `self` is "you"; otherwise the name of who wrote it. */
export function MessageAuthor({ name, own, hidden }: { name: string; own: boolean; hidden: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={hidden || own ? 'visually-hidden' : 'message__author'}>{own ? t('conversation.you') : <bdi>{name}</bdi>}</p>
  );
}

type Props = {
  message: MessageView;
  selfId: string;
  nameOf: NameOf;
  /** Stands under the same author's message before it. */
  follows: boolean;
  isRead: boolean;
  isStarred: boolean;
  /** More than two write here: one has to see who. */
  showsWho: boolean;
  /** What it answers, as that is now; null when the reader may not see it. */
  quoted: MessageView | null;
  isQuotedHere: boolean;
};

/** A message that is stored. The author comes first, for those who hear the page. */
export const Message = memo(function Message({ message, selfId, nameOf, follows, isRead, isStarred, showsWho, quoted, isQuotedHere }: Props) {
  const { t } = useTranslation();
  const { authorId, replyTo, deletedAt } = message;
  const own = authorId === selfId;
  const name = nameOf(authorId);
  return (
    <>
      {showsWho && !own && !follows && <Avatar id={authorId} name={name} size="s" />}
      <MessageAuthor name={name} own={own} hidden={follows} />
      <div className={deletedAt ? 'message__bubble message__bubble--gone' : 'message__bubble'}>
        {replyTo !== null && !deletedAt && (
          <Quote seq={replyTo} message={quoted} isHere={isQuotedHere} name={quoted ? (quoted.authorId === selfId ? t('conversation.you') : nameOf(quoted.authorId)) : ''} />
        )}
        {deletedAt ? <p className="message__gone">{t('conversation.deleted')}</p> : <Prose html={withSelf(message, selfId)} />}
        <p className="message__foot">
          {isStarred && <BookmarkIcon className="message__mark" aria-hidden={undefined} role="img" aria-label={t('conversation.starred')} />}
          <Notes message={message} nameOf={nameOf} selfId={selfId} />
          <DateTime instant={message.createdAt} style="time" />
          {own && !deletedAt && <State isRead={isRead} />}
        </p>
        {!deletedAt && <MessageMenuButton message={message} name={own ? t('conversation.you') : name} />}
      </div>
      {!deletedAt && <ReactionList message={message} selfId={selfId} nameOf={nameOf} />}
    </>
  );
});

/** Where the reader is named, marked as such: that is to be seen. */
function withSelf({ html, mentions }: MessageView, selfId: string): string {
  const named = `data-member="${selfId}"`;
  return mentions.includes(selfId) ? html.replaceAll(named, `${named} data-self`) : html;
}

function Notes({ message: { editedAt, pinned }, nameOf, selfId }: Pick<Props, 'message' | 'nameOf' | 'selfId'>) {
  const { t } = useTranslation();
  return (
    <>
      {pinned && <span>{pinned.memberId === selfId ? t('conversation.pinnedByYou') : t('conversation.pinnedBy', { name: nameOf(pinned.memberId) })} ·</span>}
      {editedAt && (
        <span>
          {t('conversation.edited')} <DateTime instant={editedAt} style="time" /> ·
        </span>
      )}
    </>
  );
}

function State({ isRead }: { isRead: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="message__state" data-read={isRead || undefined}>
      <CheckIcon />
      {isRead && <CheckIcon />}
      <span className="visually-hidden">{t(isRead ? 'conversation.read' : 'conversation.sent')}</span>
    </span>
  );
}
