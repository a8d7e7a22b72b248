import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { practiceParts, sendBackPracticeInput, type PracticeView } from '@passerelle/core/practices/contract.ts';
import { attempt, read, type refusal } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { fingerprint, mergeSheet, sheetFields, textsOf, type SheetField, type SheetTexts } from './sheet-merge.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

/** What a form's texts were written on: the revision, and fingerprints of the texts then. */
export type SheetBase = { revision: number; opened: Record<SheetField, string> };
type Refusal = ReturnType<typeof refusal>;

export function baseOf(sheet: PracticeView): SheetBase {
  const texts = textsOf(sheet);
  const opened = Object.fromEntries(sheetFields.map((field) => [field, fingerprint(texts[field])]));
  return { revision: sheet.revision, opened: opened as SheetBase['opened'] };
}

/** Saves the editor's form, and asks the others to approve it when that was wished for. */
export async function saveSheet({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const { texts, base } = readSheet(form);
  const { title, theme } = texts;
  const blocks = Object.fromEntries(practiceParts.map((part) => [part, texts[`blocks.${part}`]]));
  const input = { practiceId, revision: base.revision, title, theme: theme as Theme, blocks };
  const reread = () => read(practices.get(actor, practiceId));
  const stay = () => redirectWithToast(context, `/practices/${practiceId}/edit`, 'practices.done.saved');
  const saved = await attempt(practices.revise(actor, input));
  if (!saved.done && !(await isStored(saved.refusal, texts, reread))) return refuse(saved.refusal, texts, base, reread);
  if (form.get('then') !== 'submit') return stay();
  const sheet = saved.done ? saved.value : await reread();
  const submitted = sheet.can.submit ? await attempt(practices.submit(actor, { practiceId, revision: sheet.revision })) : null;
  if (submitted?.done === false) return refuse(submitted.refusal, texts, baseOf(sheet), reread);
  return redirectWithToast(context, `/practices/${practiceId}`, 'practices.done.submitted');
}

/** Moves a sheet on, as it was read; what stands against it comes back as a refusal. */
export async function moveSheet({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const [intent, revision] = [String(form.get('intent')), String(form.get('revision'))];
  const done = (key: 'submitted' | 'published' | 'returned') => redirectWithToast(context, `/practices/${practiceId}`, `practices.done.${key}`);
  if (intent === 'return') {
    const parsed = readForm(sendBackPracticeInput, form, { practiceId });
    if (!parsed.ok) return parsed.refusal;
    const returned = await attempt(practices.sendBack(actor, parsed.input), form);
    return returned.done ? done('returned') : returned.refusal;
  }
  const isApproved = intent === 'publish';
  const moved = await attempt((isApproved ? practices.publish : practices.submit)(actor, { practiceId, revision } as never), intent);
  return moved.done ? done(isApproved ? 'published' : 'submitted') : moved.refusal;
}

/** The same form sent twice, because the first answer was lost: what it says is stored already. */
async function isStored({ data: { problem } }: Refusal, texts: SheetTexts, reread: () => Promise<PracticeView>) {
  if (problem.code !== 'changed-meanwhile') return false;
  const stored = textsOf(await reread());
  return sheetFields.every((field) => fingerprint(texts[field]) === fingerprint(stored[field]));
}

/** Sends the form back with everything in it; when somebody saved meanwhile, with their texts too. */
async function refuse(refused: Refusal, texts: SheetTexts, base: SheetBase, reread: () => Promise<PracticeView>) {
  const { problem } = refused.data;
  if (problem.code !== 'changed-meanwhile') {
    return data({ problem, texts, base, dispute: null }, refused.init ?? {});
  }
  const sheet = await reread();
  const theirs = textsOf(sheet);
  const { texts: merged, disputed, taken } = mergeSheet(texts, base.opened, theirs);
  return data({ problem, texts: merged, base: baseOf(sheet), dispute: { theirs, disputed, taken } }, refused.init ?? {});
}

function readSheet(form: FormData): { texts: SheetTexts; base: SheetBase } {
  const text = (name: string) => String(form.get(name) ?? '');
  const fields = (prefix: string) => Object.fromEntries(sheetFields.map((field) => [field, text(prefix + field)]));
  return {
    texts: fields('') as SheetTexts,
    base: { revision: Number(form.get('revision')), opened: fields('opened.') as SheetBase['opened'] },
  };
}
