import type { AppLoadContext } from '@remix-run/node';
import { entryInput } from '@passerelle/core/inbox/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** What the inbox's buttons do without JavaScript. */
export async function actOnEntry(context: AppLoadContext, actor: Actor, form: FormData) {
  const parsed = readForm(entryInput, form);
  if (!parsed.ok) return parsed.refusal;
  const { inbox, follows, conversations } = context.services;
  const { kind, id } = parsed.input;
  const mutes = form.get('intent') === 'mute';
  if (mutes && kind === 'conversation') await read(conversations.setLevel(actor, { conversationId: id, level: 'none' }));
  if (mutes && kind === 'thread') await read(follows.followThread(actor, { threadId: id, level: 'mute' }));
  await read(inbox.finish(actor, parsed.input));
  return redirectWithToast(context, '/inbox', mutes ? 'inbox.did.mute' : 'inbox.did.done');
}
