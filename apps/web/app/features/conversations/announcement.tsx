import { useEffect, useRef, useState } from 'react';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { excerptOf } from './inbox-changes.ts';
import type { Timeline } from './timeline.ts';

/** Reads out, once and politely, what others write while the conversation is open. */
export function Announcement({ timeline, members }: { timeline: Timeline; members: ConversationView['members'] }) {
  const { messages, selfId } = timeline;
  const said = useRef(messages.at(-1)?.seq ?? timeline.from - 1);
  const [text, setText] = useState('');
  useEffect(() => {
    const fresh = messages.filter(({ seq, authorId }) => seq > said.current && authorId !== selfId);
    said.current = Math.max(said.current, messages.at(-1)?.seq ?? 0);
    if (fresh.length === 0) return;
    const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? '';
    setText(fresh.slice(-3).map(({ authorId, html }) => `${nameOf(authorId)} : ${excerptOf(html, 300)}`).join('\n'));
  }, [messages, selfId, members]);
  return (
    <div className="visually-hidden" role="status" dir="auto">
      {text}
    </div>
  );
}
