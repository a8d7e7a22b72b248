import type { MouseEvent } from 'react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
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

/** How a message begins, on two lines at most. */
export function QuotedWords({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  if (message.deletedAt) return <span className="quote__words quote__words--gone">{t('conversation.deleted')}</span>;
  return (
    <span className="quote__words" dir="auto">
      {beginningOf(message.html)}
    </span>
  );
}

/** Longest beginning that a quote shows, in characters. */
const longest = 160;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The first words of stored HTML, without its markup: on the server too, where there is no document to parse it. */
export function beginningOf(html: string): string {
  const spaced = html.replace(/<(?:\/(?:p|li|blockquote|pre|h3|h4)|br|hr)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, '');
  const plain = spaced.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!).replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')}…` : plain;
}
