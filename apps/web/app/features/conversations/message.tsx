import { useTranslation } from '#app/lib/words.tsx';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { CheckIcon } from '#app/components/icons.tsx';
import { Prose } from '#app/components/prose.tsx';

/** `self` is "you"; otherwise the name of who wrote it. */
export function MessageAuthor({ name, own, hidden }: { name: string; own: boolean; hidden: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={hidden || own ? 'visually-hidden' : 'message__author'}>{own ? t('conversation.you') : <bdi>{name}</bdi>}</p>
  );
}

type Props = { message: MessageView; authorName: string; own: boolean; follows: boolean; isRead: boolean };

/** A message that is stored. The author comes first, for those who hear the page. */
export function Message({ message, authorName, own, follows, isRead }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <MessageAuthor name={authorName} own={own} hidden={follows} />
      <div className="message__bubble">
        <Prose html={message.html} />
        <p className="message__foot">
          <DateTime instant={message.createdAt} style="time" />
          {own && (
            <span className="message__state" data-read={isRead || undefined}>
              <CheckIcon />
              {isRead && <CheckIcon />}
              <span className="visually-hidden">{t(isRead ? 'conversation.read' : 'conversation.sent')}</span>
            </span>
          )}
        </p>
      </div>
    </>
  );
}
