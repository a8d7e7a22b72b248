import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';
import type { PinnedView } from '@passerelle/core/conversations/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  conversationId: string;
  messages: PinnedView['messages'];
  /** Goes there without leaving the page; without it the link is followed. */
  jump?: (seq: number) => void;
};

/** What the members keep at hand for everybody. */
export function PinnedList({ conversationId, messages, jump }: Props) {
  const { t } = useTranslation();
  const follow = (seq: number) => (event: MouseEvent) => {
    if (!jump || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(seq);
  };
  if (messages.length === 0) return <p className="note">{t('conversation.find.nothingPinned')}</p>;
  return (
    <ul role="list" className="kept-messages">
      {messages.map(({ id, seq, authorName, createdAt, html }) => (
        <li key={id} className="kept-message">
          <p className="hit__facts">
            <bdi>{authorName}</bdi> <DateTime instant={createdAt} style="datetime" />
          </p>
          <div className="kept-message__text">
            <Prose html={html} />
          </div>
          <Link to={`/conversations/${conversationId}?message=${seq}`} onClick={follow(seq)} prefetch="none">
            {t('conversation.find.goThere')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
