import { useRef } from 'react';
import { Link } from '@remix-run/react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useActing } from './actions/acting.tsx';

/** Opens what one can do with a message. It comes with the script; without one, there is the way to answer. */
export function MessageMenuButton({ message, name }: { message: MessageView; name: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const button = useRef<HTMLButtonElement>(null);
  if (!acting) {
    return (
      <noscript>
        <Link to={`/conversations/${message.conversationId}?answer=${message.seq}`}>{t('conversation.acts.answer')}</Link>
      </noscript>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className="message__more"
      aria-haspopup="menu"
      aria-label={t('conversation.acts.menuOf', { name })}
      tabIndex={-1}
      onPointerEnter={acting.prepare}
      onClick={() => acting.open({ what: 'menu', messageId: message.id, anchor: button.current! })}
    />
  );
}
