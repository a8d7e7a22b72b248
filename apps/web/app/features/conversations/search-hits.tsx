import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';
import type { SearchMessagesView } from '@passerelle/core/conversations/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  conversationId: string;
  hits: SearchMessagesView['hits'];
  /** Goes there without leaving the page; without it the link is followed. */
  jump?: (seq: number) => void;
};

/** What a search found: who, when, and the words, with what was looked for marked in them. */
export function SearchHits({ conversationId, hits, jump }: Props) {
  const follow = (seq: number) => (event: MouseEvent) => {
    if (!jump || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(seq);
  };
  return (
    <ol role="list" className="hits">
      {hits.map(({ messageId, seq, authorName, createdAt, excerpt }) => (
        <li key={messageId}>
          <Link to={`/conversations/${conversationId}?message=${seq}`} className="hit" onClick={follow(seq)}>
            <span className="hit__facts">
              <bdi>{authorName}</bdi> <DateTime instant={createdAt} style="datetime" />
            </span>
            <span className="hit__words" dir="auto">
              {excerpt.map((part, index) => (part.found ? <mark key={index}>{part.text}</mark> : part.text))}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** How many were found, or that nothing was, and how far one has looked. */
export function SearchOutcome({ found, isAll }: { found: number; isAll: boolean }) {
  const { t } = useTranslation();
  if (found > 0) return <>{t(isAll ? 'conversation.find.found' : 'conversation.find.foundSoFar', { count: found })}</>;
  return <>{t(isAll ? 'conversation.find.nothing' : 'conversation.find.nothingSoFar')}</>;
}
