import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { replyUnnamedInput } from '@passerelle/core/relays/contract.ts';
import { replyInput } from '@passerelle/core/threads/contract.ts';
import { draftFromPostInput } from '@passerelle/core/practices/sources-contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { postHref } from './post-place.ts';

type Sent = { context: AppLoadContext; actor: Actor; threadId: string; form: FormData };

/** Stores a reply and goes to its place. */
export async function reply({ context, actor, threadId, form }: Sent) {
  const parsed = readForm(replyInput, form, { threadId });
  if (!parsed.ok) return parsed.refusal;
  const stored = await attempt(context.services.threads.reply(actor, parsed.input), form);
  if (!stored.done) return stored.refusal;
  return redirectWithToast(context, postHref(threadId, stored.value.seq), 'threads.done.replied');
}

/** Goes on without a name, in the thread that one's binôme asked. */
export async function replyUnnamed({ context, actor, threadId, form }: Sent) {
  const parsed = readForm(replyUnnamedInput, form, { threadId });
  if (!parsed.ok) return parsed.refusal;
  const stored = await attempt(context.services.relays.reply(actor, parsed.input), form);
  if (!stored.done) return stored.refusal;
  return redirectWithToast(context, postHref(threadId, stored.value.seq), 'relays.done.replied');
}

/** Marks the answer that helped, or takes the mark back. */
export async function accept({ context, actor, threadId, form }: Sent) {
  const takesBack = form.get('intent') === 'take-back';
  const postId = pathId(String(form.get('postId')));
  await read(context.services.threads.acceptAnswer(actor, { threadId, postId: takesBack ? null : postId }));
  const place = postHref(threadId, Number(form.get('seq')) || 1);
  return redirectWithToast(context, place, takesBack ? 'threads.done.takenBack' : 'threads.done.accepted');
}

/** Starts a sheet from a post and opens its editor. */
export async function draft({ context, actor, form }: Sent) {
  const parsed = readForm(draftFromPostInput, form);
  if (!parsed.ok) return parsed.refusal;
  const sheet = await read(context.services.practices.draftFromPost(actor, parsed.input));
  return redirect(`/practices/${sheet.id}/edit`);
}
