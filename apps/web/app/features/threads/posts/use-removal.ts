import type { PostView } from '@passerelle/core/threads/contract.ts';
import { useToast } from '#app/components/toasts.tsx';
import { useLive } from '#app/lib/live.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { usePosting } from './posting.tsx';

/** Deletes one's own post at once; the notice that says so takes it back. */
export function useRemoval() {
  const { t } = useTranslation();
  const toast = useToast();
  const { request } = useLive();
  const { threadId, tell } = usePosting();

  async function ask(verb: 'post.remove' | 'post.restore', { id }: PostView): Promise<boolean> {
    const answer = await request<PostView>(verb, { threadId, postId: id });
    if (answer.ok) tell({ type: 'replied', post: answer.data });
    else toast({ text: t(`errors.${answer.problem.code}` as 'errors.unknown', { defaultValue: t('errors.unknown') }), tone: 'problem' });
    return answer.ok;
  }
  return async function remove(post: PostView) {
    if (!(await ask('post.remove', post))) return;
    toast({ text: t('posts.done.removed'), undo: { label: t('posts.restore'), act: () => void ask('post.restore', post) } });
  };
}
