import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPost } from '#app/features/threads/posts/load-post.server.ts';
import { PostPage } from '#app/features/threads/posts/post-page.tsx';
import '#app/features/threads/posts/posts.css';
import '#app/features/threads/threads.css';

export const handle = { title: 'posts.page.title' };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, thread, post } = await loadPost(args);
  return { thread, post, selfId: actor.memberId };
}

export default function PostActions() {
  return <PostPage {...useLoaderData<typeof loader>()} />;
}
