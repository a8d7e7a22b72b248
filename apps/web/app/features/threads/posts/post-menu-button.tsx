import { Link } from '@remix-run/react';
import { useRef } from 'react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { MoreIcon } from '#app/features/menu/icons.tsx';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useActing } from './acting.tsx';
import { postPageHref } from './post-places.ts';
import { usePosting } from './posting.tsx';

/** Opens what one can do with a post; without a script it leads to a page that has the same. */
export function PostMenuButton({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const { isAlive } = usePosting();
  const { prepare, open } = useActing();
  const button = useRef<HTMLButtonElement>(null);
  const label = t('posts.menu.of', { name: useMemberName()(post.author) });
  if (!isAlive) {
    return (
      <Link to={postPageHref(post.threadId, post.seq)} className="post__more" aria-label={label}>
        <MoreIcon />
      </Link>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className="post__more"
      aria-haspopup="menu"
      aria-label={label}
      title={label}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => open({ what: 'menu', seq: post.seq, anchor: button.current! })}
    >
      <MoreIcon />
    </button>
  );
}
