import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { adaptPracticeInput, practiceParts, type PracticeView, type RevisePracticeInput } from '@passerelle/core/practices/contract.ts';
import { archivePracticeInput, confirmPracticeInput, practiceVersionInput, sendBackPracticeInput } from '@passerelle/core/practices/versions-contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { baseOn, sheetFields, textsOf, type SheetField } from './sheet-merge.ts';
import { isStored, readWritten, refuse, type Kind } from './written-form.server.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

const sheetForm: Kind<SheetField> = { fields: sheetFields, textsOf };
export const baseOf = (sheet: PracticeView) => baseOn(sheetFields, sheet.revision, textsOf(sheet));

/** Saves the editor's form, and asks the others to approve it when that was wished for. */
export async function saveSheet({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const sent = readWritten(sheetForm, form);
  const { title, theme, communeId, communeSize, budget, duration, audiences, ...parts } = sent.texts;
  const blocks = Object.fromEntries(practiceParts.map((part) => [part, parts[`blocks.${part}`]]));
  const chosen = { communeId: communeId || null, communeSize: communeSize || null, budget: budget || null, duration: duration || null, audiences: audiences.split(' ').filter(Boolean) };
  const input = { practiceId, revision: sent.base.revision, title, theme, ...chosen, blocks } as RevisePracticeInput;
  const reread = () => read(practices.get(actor, practiceId, { atWork: true }));
  const saved = await attempt(practices.revise(actor, input));
  if (!saved.done && !(await isStored(sheetForm, saved.refusal, sent, reread))) return refuse(sheetForm, saved.refusal, sent, reread);
  const sheet = saved.done ? saved.value : await reread();
  // Whose consent is missing is said on the sheet itself.
  const waits = sheet.sources.some(({ consent }) => consent !== 'given' && consent !== 'notNeeded');
  if (form.get('then') !== 'submit' || waits) return redirectWithToast(context, `/practices/${practiceId}${waits && form.get('then') === 'submit' ? '' : '/edit'}`, 'practices.done.saved');
  const submitted = sheet.can.submit ? await attempt(practices.submit(actor, { practiceId, revision: sheet.revision })) : null;
  if (submitted?.done === false) return refuse(sheetForm, submitted.refusal, { texts: sent.texts, base: baseOf(sheet) }, reread);
  return redirectWithToast(context, `/practices/${practiceId}?words=work`, 'practices.done.submitted');
}

/** What is done with a sheet as it was read: by its intent, what is sent along, the verb, and where one is afterwards. */
function steps({ services: { practices } }: AppLoadContext) {
  return {
    submit: { input: practiceVersionInput, verb: practices.submit, done: 'submitted' },
    publish: { input: practiceVersionInput, verb: practices.publish, done: 'published' },
    return: { input: sendBackPracticeInput, verb: practices.sendBack, done: 'returned' },
    discard: { input: practiceVersionInput, verb: practices.discard, done: 'discarded' },
    archive: { input: archivePracticeInput, verb: practices.archive, done: 'archived' },
    reinstate: { input: practiceVersionInput, verb: practices.reinstate, done: 'reinstated' },
    confirm: { input: confirmPracticeInput, verb: practices.confirm, done: 'confirmed' },
  } as const;
}
type Intent = keyof ReturnType<typeof steps>;

/** Moves a sheet on, as it was read; what stands against it comes back as a refusal. */
export async function moveSheet({ context, actor, practiceId, form }: Sent) {
  const all = steps(context);
  const intent = String(form.get('intent'));
  if (intent === 'adapt') return adaptSheet({ context, actor, practiceId, form });
  const { input, verb, done } = all[Object.hasOwn(all, intent) ? (intent as Intent) : 'submit'];
  const parsed = readForm(input, form, { practiceId });
  if (!parsed.ok) return parsed.refusal;
  const moved = await attempt((verb as (by: Actor, given: unknown) => Promise<PracticeView>)(actor, parsed.input), form);
  if (!moved.done) return moved.refusal;
  return redirectWithToast(context, `/practices/${practiceId}${moved.value.work && moved.value.publishedAt ? '?words=work' : ''}`, `practices.done.${done}`);
}

async function adaptSheet({ context, actor, practiceId, form }: Sent) {
  const parsed = readForm(adaptPracticeInput, form, { practiceId });
  if (!parsed.ok) return parsed.refusal;
  const begun = await attempt(context.services.practices.adapt(actor, parsed.input), form);
  return begun.done ? redirect(`/practices/${begun.value.id}/edit`) : begun.refusal;
}
