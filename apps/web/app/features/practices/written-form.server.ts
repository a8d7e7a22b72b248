import { data } from '@remix-run/node';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { refusal } from '#app/lib/failures.ts';
import { baseOn, fingerprint, mergeTexts, textIn, type Base, type Texts } from './sheet-merge.ts';

export type Refusal = ReturnType<typeof refusal>;

/** A form in which one writes what others may be writing too: its fields, and what stands in them of a sheet. */
export type Kind<Field extends string> = { fields: readonly Field[]; textsOf(sheet: PracticeView): Texts<Field> };
export type Sent<Field extends string> = { texts: Texts<Field>; base: Base<Field> };

/** What a form says, and what it was written on. */
export function readWritten<Field extends string>({ fields }: Kind<Field>, form: FormData): Sent<Field> {
  const texts = Object.fromEntries(fields.map((field) => [field, textIn(form, field)])) as Texts<Field>;
  const opened = Object.fromEntries(fields.map((field) => [field, String(form.get(`opened.${field}`) ?? '')])) as Record<Field, string>;
  return { texts, base: { revision: Number(form.get('revision')), opened } };
}

/** The same form sent twice, because the first answer was lost: what it says is stored already. */
export async function isStored<Field extends string>({ fields, textsOf }: Kind<Field>, { data: { problem } }: Refusal, { texts }: Sent<Field>, reread: () => Promise<PracticeView>) {
  if (problem.code !== 'changed-meanwhile') return false;
  const stored = textsOf(await reread());
  return fields.every((field) => fingerprint(texts[field]) === fingerprint(stored[field]));
}

/** Sends the form back with everything in it; when somebody saved meanwhile, with their texts too. */
export async function refuse<Field extends string>({ fields, textsOf }: Kind<Field>, refused: Refusal, { texts, base }: Sent<Field>, reread: () => Promise<PracticeView>) {
  const { problem } = refused.data;
  if (problem.code !== 'changed-meanwhile') return data({ problem, texts, base, dispute: null }, refused.init ?? {});
  const sheet = await reread();
  const theirs = textsOf(sheet);
  const { texts: merged, disputed, taken } = mergeTexts(fields, texts, base.opened, theirs);
  return data({ problem, texts: merged, base: baseOn(fields, sheet.revision, theirs), dispute: { theirs, disputed, taken } }, refused.init ?? {});
}
