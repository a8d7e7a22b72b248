import type { MouseEvent } from 'react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { QuotedWords } from '#app/components/quoted-words.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { placeId, useJump } from './jump.tsx';

type Props = {
  seq: number;
  /** As it is now; null when it was written before the reader came. */
  message: MessageView | null;
  /** Whether it stands on this page itself. */
  isHere: boolean;
  name: string;
};

/** The message that another one answers: who said it, how it begins, and the way there. */
export function Quote({ seq, message, isHere, name }: Props) {
  const { t } = useTranslation();
  const jump = useJump();
  if (!message) return <p className="quote quote--hidden">{t('conversation.quote.hidden')}</p>;
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(seq);
  };
  return (
    <a href={isHere ? `#${placeId(seq)}` : `?message=${seq}`} className="quote" onClick={go}>
      <span className="visually-hidden">{t('conversation.quote.answers')} </span>
      <span className="quote__author">
        <bdi>{name}</bdi>
      </span>
      <QuotedWords message={message} />
    </a>
  );
}
