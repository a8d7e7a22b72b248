import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { readOrNull } from '#app/lib/failures.ts';

type Asked = { request: Request; context: AppLoadContext; actor: Actor };

/** A page with the answers that its address wants to see unfolded, wherever they stand. */
export async function withAnswers({ request, context, actor }: Asked, page: ThreadPageView): Promise<ThreadPageView> {
  const seq = Number(new URL(request.url).searchParams.get('answers'));
  const root = page.posts.find((post) => post.seq === seq);
  if (!root || root.answerCount === 0) return page;
  const found = await readOrNull(context.services.threads.answers(actor, { threadId: page.thread.id, postId: root.id }));
  const known = new Set([...page.posts, ...page.quoted].map((post) => post.seq));
  return { ...page, quoted: [...page.quoted, ...(found?.posts ?? []).filter((post) => !known.has(post.seq))] };
}
