import { redirect, type AppLoadContext } from '@remix-run/node';
import { readAllInput } from '@passerelle/core/inbox/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { pageStart, postHref, threadHref } from '#app/features/threads/post-place.ts';
import { read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; threadId: string; form: FormData };

/** Without JavaScript nobody can tell what was on the screen: one says so oneself, up to the page's last post. */
async function readPage({ context, actor, threadId, form }: Sent): Promise<Response> {
  const upTo = Number(form.get('upTo'));
  await read(context.services.inbox.markRead(actor, { threadId, ranges: [[pageStart(upTo) + 1, upTo]] }));
  return redirect(threadHref(threadId, pageStart(upTo)));
}

async function layAside({ context, actor, threadId, form }: Sent): Promise<Response> {
  const fromSeq = Number(form.get('fromSeq'));
  await read(context.services.inbox.markUnread(actor, { threadId, fromSeq }));
  return redirectWithToast(context, postHref(threadId, fromSeq), 'reading.done.unread');
}

export async function readAll(context: AppLoadContext, actor: Actor, form: FormData, back: string): Promise<Response> {
  const parsed = readForm(readAllInput, form);
  if (parsed.ok) await read(context.services.inbox.markAllRead(actor, parsed.input));
  return redirectWithToast(context, back, 'reading.done.all');
}

/** What the forms of a thread's page do with how it is read, by their intent. */
export const readingActions = new Map([
  ['read', readPage],
  ['unread', layAside],
]);
