import { useTranslation } from '#app/lib/words.tsx';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { CheckIcon, PracticesIcon } from '#app/components/icons.tsx';
import { BookmarkButton } from '#app/features/bookmarks/bookmark-button.tsx';
import { draftClientId } from './draft-client-id.ts';
import { PostAction } from './post-action.tsx';
import type { PostContext } from './post.tsx';
import { SheetLinks } from './sheet-links.tsx';

type Props = PostContext & { post: PostView; accepted: boolean };

/** What came of a post, and what the reader may do with it. */
export function PostFoot({ post, accepted, acceptedPostId, can, sheets, pageKey }: Props) {
  const { t } = useTranslation();
  const own = sheets.filter(({ postId }) => postId === post.id);
  const mayAccept = can.accept && post.seq > 1 && (accepted || acceptedPostId === null);
  const mayDraft = can.curate && own.length === 0;
  return (
    <footer className="post__foot">
      {accepted && (
        <p className="post__helped">
          <CheckIcon /> {t('threads.helped')}
        </p>
      )}
      <SheetLinks sheets={own} />
      {(mayAccept || mayDraft) && (
        <div className="post__actions">
          {mayAccept && (
            <PostAction
              intent={accepted ? 'take-back' : 'accept'}
              fields={{ postId: post.id, seq: String(post.seq) }}
              icon={accepted ? null : <CheckIcon />}
            >
              {t(accepted ? 'threads.takeBack' : 'threads.accept')}
            </PostAction>
          )}
          {mayDraft && (
            <PostAction
              intent="draft"
              fields={{ postId: post.id, clientId: draftClientId(pageKey, post.seq) }}
              icon={<PracticesIcon />}
            >
              {t('threads.draft')}
            </PostAction>
          )}
        </div>
      )}
      <BookmarkButton post={post} />
    </footer>
  );
}
