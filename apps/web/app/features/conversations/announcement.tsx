import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { excerptOf } from './inbox-changes.ts';
import { newsOf } from './news.ts';
import type { Timeline } from './timeline.ts';
import type { NameOf } from './use-names.ts';

/** Coming back after a long time, the last few are read out and not everything. */
const mostAtOnce = 3;

/** Reads out, once and politely, what others write while the conversation is open; the author comes first. */
export function Announcement({ timeline, nameOf }: { timeline: Timeline; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { messages, selfId } = timeline;
  const heard = useRef(messages);
  const [text, setText] = useState('');
  useEffect(() => {
    const news = newsOf(heard.current, messages, selfId);
    heard.current = messages;
    if (news.length === 0) return;
    const sentences = news.slice(-mostAtOnce).map(({ kind, message }) => {
      const name = nameOf(message.authorId);
      if (kind === 'deleted') return t('conversation.announce.deleted', { name });
      return t(kind === 'said' ? 'conversation.said' : 'conversation.announce.edited', { name, text: excerptOf(message.html, 300) });
    });
    setText(sentences.join('\n'));
  }, [messages, selfId, nameOf, t]);
  return (
    <div className="visually-hidden" role="status" dir="auto">
      {text}
    </div>
  );
}
