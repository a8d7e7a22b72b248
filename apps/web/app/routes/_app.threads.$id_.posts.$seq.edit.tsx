import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { editPostInput } from '@passerelle/core/threads/contract.ts';
import { postHref } from '#app/features/threads/post-place.ts';
import { EditForm } from '#app/features/threads/posts/edit-form.tsx';
import { loadPost } from '#app/features/threads/posts/load-post.server.ts';
import '#app/features/threads/posts/posts.css';
import '#app/features/threads/threads.css';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'posts.edit.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, thread, post } = await loadPost(args);
  if (post.author.id !== actor.memberId) throw data({ code: 'forbidden' }, { status: 403 });
  return { thread, post };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { actor, post } = await loadPost(args);
  const parsed = readForm(editPostInput, form, { threadId: post.threadId, postId: post.id });
  if (!parsed.ok) return parsed.refusal;
  const edited = await attempt(args.context.services.threads.editPost(actor, parsed.input), form);
  if (edited.done) return redirectWithToast(args.context, postHref(post.threadId, post.seq), 'posts.done.edited');
  const { data: said, init } = edited.refusal;
  // What stands there now, so that what was typed can be compared with it and saved after all.
  return said.problem.code === 'changed-meanwhile' ? data({ ...said, now: { html: post.html, revision: post.revision } }, init ?? {}) : edited.refusal;
}

export default function EditPost() {
  return <EditForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
