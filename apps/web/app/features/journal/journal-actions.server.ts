import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { sameSitePath } from '#app/lib/same-site.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { changedStepOf, namedAsInForm, newContactOf, newStepOf, revisedContactOf } from './contact-form.server.ts';

type Sent = { context: AppLoadContext; actor: Actor; form: FormData };

/** Notes a contact, and goes back to where that was done. */
export async function note({ context, actor, form }: Sent, binomeId: string, back: string) {
  const noted = namedAsInForm(await attempt(context.services.journal.note(actor, newContactOf(form, binomeId, actor.timeZone)), form));
  return noted.done ? redirectWithToast(context, back, 'journal.done.noted') : noted.refusal;
}

/** Ticks a step, wherever on this site it stands. */
export async function tick({ context, actor, form }: Sent) {
  const done = form.get('done') === 'true';
  await read(context.services.journal.tickStep(actor, { stepId: pathId(String(form.get('stepId'))), done }));
  return redirectWithToast(context, sameSitePath(String(form.get('back'))), done ? 'journal.done.ticked' : 'journal.done.unticked');
}

type OfContact = Sent & { binomeId: string; contactId: string };

const pageOf = ({ binomeId, contactId }: Pick<OfContact, 'binomeId' | 'contactId'>) => `/binomes/${binomeId}/journal/${contactId}`;

export async function save(sent: OfContact) {
  const { context, actor, form, contactId } = sent;
  const saved = await attempt(context.services.journal.revise(actor, revisedContactOf(form, contactId, actor.timeZone)), form);
  return saved.done ? redirectWithToast(context, pageOf(sent), 'journal.done.saved') : saved.refusal;
}

export async function remove({ context, actor, binomeId, contactId }: OfContact) {
  await read(context.services.journal.remove(actor, contactId));
  return redirectWithToast(context, `/binomes/${binomeId}/journal`, 'journal.done.removed');
}

export async function addStep(sent: OfContact) {
  const { context, actor, form, contactId } = sent;
  const added = await attempt(context.services.journal.addStep(actor, newStepOf(form, contactId)), form);
  return added.done ? redirectWithToast(context, pageOf(sent), 'journal.done.saved') : added.refusal;
}

export async function changeStep(sent: OfContact) {
  const { context, actor, form } = sent;
  const changed = await attempt(context.services.journal.changeStep(actor, changedStepOf(form)), form);
  return changed.done ? redirectWithToast(context, pageOf(sent), 'journal.done.saved') : changed.refusal;
}

export async function removeStep(sent: OfContact) {
  const { context, actor, form } = sent;
  await read(context.services.journal.removeStep(actor, pathId(String(form.get('subject')))));
  return redirectWithToast(context, pageOf(sent), 'journal.done.stepRemoved');
}
