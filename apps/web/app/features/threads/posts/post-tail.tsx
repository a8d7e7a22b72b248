import { Form } from '@remix-run/react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { ReactionChips } from '#app/features/reactions/reaction-chips.tsx';
import { withWishes } from '#app/features/reactions/reactions.ts';
import { useActing } from './acting.tsx';
import { Answers } from './answers.tsx';
import { usePosting } from './posting.tsx';
import { reactorNames } from './reactor-names.ts';

/** Under a post: who reacted, and the answers to it. */
export function PostTail({ post }: { post: PostView }) {
  return (
    <>
      {!post.deletedAt && <PostReactions post={post} />}
      <Answers post={post} />
    </>
  );
}

function PostReactions({ post }: { post: PostView }) {
  const { selfId, isAlive } = usePosting();
  const { wishes, react } = useActing();
  const reactions = withWishes(post.reactions, wishes[post.id], selfId);
  if (reactions.length === 0) return null;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="postId" value={post.id} />
      <input type="hidden" name="seq" value={post.seq} />
      <ReactionChips
        submits
        reactions={reactions}
        selfId={selfId}
        nameOf={reactorNames(post)}
        press={(emoji, on, event) => {
          if (!isAlive) return;
          event.preventDefault();
          react(post.id, emoji, on);
        }}
      />
    </Form>
  );
}
