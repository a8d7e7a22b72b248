import { lazy } from 'react';
import type { OpenedProps } from './acting.tsx';
import { PostMenu } from './post-menu.tsx';
import { usePosting } from './posting.tsx';

const EmojiPicker = lazy(() => import('../../emoji/emoji-picker.tsx'));

/** What is open over the thread. Downloaded when somebody first reaches for it. */
export default function OpenedWindow({ opened, open, react }: OpenedProps) {
  const post = usePosting().at(opened.seq);
  const close = () => open(null);
  // Deleted by its author on another screen, while the menu stood open.
  if (!post || post.deletedAt) return null;
  if (opened.what === 'menu') return <PostMenu {...{ post, opened, open, react, close }} />;
  return <EmojiPicker anchor={opened.anchor} close={close} choose={(emoji) => react(post.id, emoji, true)} />;
}
