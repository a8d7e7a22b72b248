import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { reactToPostInput } from '@passerelle/core/threads/contract.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { postHref } from '../post-place.ts';

type Sent = { context: AppLoadContext; actor: Actor; threadId: string; form: FormData };

const placeIn = ({ threadId, form }: Sent) => ({
  place: { threadId, postId: pathId(String(form.get('postId'))) },
  back: postHref(threadId, Number(form.get('seq')) || 1),
});

/** Puts an emoji beside a post or takes it back: the form says which by a sign before it. */
export async function react(sent: Sent) {
  const { place, back } = placeIn(sent);
  const reaction = String(sent.form.get('reaction'));
  const parsed = reactToPostInput.safeParse({ ...place, emoji: reaction.slice(1), on: reaction.startsWith('+') });
  if (!parsed.success) throw data(null, { status: 400 });
  await read(sent.context.services.threads.reactToPost(sent.actor, parsed.data));
  return redirect(back);
}

export async function remove(sent: Sent) {
  const { place, back } = placeIn(sent);
  await read(sent.context.services.threads.removePost(sent.actor, place));
  return redirectWithToast(sent.context, back, 'posts.done.removed');
}

export async function restore(sent: Sent) {
  const { place, back } = placeIn(sent);
  await read(sent.context.services.threads.restorePost(sent.actor, place));
  return redirectWithToast(sent.context, back, 'posts.done.restored');
}
