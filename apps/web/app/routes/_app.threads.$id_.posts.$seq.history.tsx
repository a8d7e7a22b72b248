import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PostHistory } from '#app/features/threads/posts/post-history.tsx';
import { loadPost } from '#app/features/threads/posts/load-post.server.ts';
import '#app/features/threads/posts/posts.css';
import '#app/features/threads/threads.css';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'posts.history.title' };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, thread, post } = await loadPost(args);
  const { versions } = await read(args.context.services.threads.postVersions(actor, { threadId: post.threadId, postId: post.id }));
  return { thread, post, versions };
}

export default function History() {
  return <PostHistory {...useLoaderData<typeof loader>()} />;
}
