import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { practiceWriterInput } from '@passerelle/core/practices/contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

/** Adds or removes who writes a sheet. After a removal the page offers to put them back; whoever removes themselves is shown what they may still see. */
export async function changeWriters({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const here = `/practices/${practiceId}/writers`;
  const intent = form.get('intent');
  const parsed = readForm(practiceWriterInput, form, { practiceId });
  if (!parsed.ok || (intent !== 'add' && intent !== 'remove')) throw data(null, { status: 400 });
  if (intent === 'add') {
    const added = await attempt(practices.addWriter(actor, parsed.input), form);
    return added.done ? redirectWithToast(context, here, 'writers.done.added') : added.refusal;
  }
  const { memberId } = parsed.input;
  const removed = await attempt(practices.removeWriter(actor, parsed.input), form);
  if (!removed.done) return removed.refusal;
  return memberId === actor.memberId ? redirectWithToast(context, '/practices', 'writers.done.left') : redirect(`${here}?removed=${memberId}`);
}
