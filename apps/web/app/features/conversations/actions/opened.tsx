import { lazy, useMemo } from 'react';
import { useLive } from '#app/lib/live.tsx';
import type { OpenedProps } from './acting.tsx';
import { MessageMenu } from './message-menu.tsx';
import { verbsOn } from './verbs.ts';

const EmojiPicker = lazy(() => import('../../emoji/emoji-picker.tsx'));
const DeleteQuestion = lazy(() => import('./delete-question.tsx'));
const VersionsWindow = lazy(() => import('./versions-window.tsx'));

/** What is open over the log. Downloaded when somebody first reaches for it. */
export default function OpenedWindow(props: OpenedProps) {
  const { opened, close, timeline, client, conversation, react } = props;
  const { request } = useLive();
  const verbs = useMemo(() => verbsOn({ request, client, conversationId: conversation.id }), [request, client, conversation.id]);
  const message = timeline.messages.find(({ id }) => id === opened.messageId);
  // Deleted by its author on another screen, while the menu stood open.
  if (!message || message.deletedAt) return null;
  switch (opened.what) {
    case 'menu':
      return <MessageMenu {...props} {...{ message, verbs }} />;
    case 'emoji':
      return <EmojiPicker anchor={opened.anchor} close={close} choose={(emoji) => react(message, emoji, true)} />;
    case 'remove':
      return <DeleteQuestion {...{ message, verbs, close }} />;
    case 'versions':
      return <VersionsWindow {...{ message, verbs, close }} />;
  }
}
