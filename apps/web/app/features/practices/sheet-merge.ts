import type { BlockPart, PracticePart, PracticeView, TranslationView } from '@passerelle/core/practices/contract.ts';
import { practiceParts } from '#app/lib/contract-constants.ts';

/** What can be compared between sheets, as the form has it: nothing chosen is the empty text, several are joined by spaces. */
const factFields = ['communeId', 'communeSize', 'budget', 'duration', 'audiences'] as const;

/** What an editor can change, by the name of its field. */
export type SheetField = 'title' | 'theme' | (typeof factFields)[number] | `blocks.${PracticePart}`;
export type Texts<Field extends string> = Record<Field, string>;
export type SheetTexts = Texts<SheetField>;

export const sheetFields: readonly SheetField[] = ['title', 'theme', ...factFields, ...practiceParts.map((part) => `blocks.${part}` as const)];

/** What a translation can change. */
export type TranslationField = 'title' | `blocks.${PracticePart}`;
export const translationFields: readonly TranslationField[] = ['title', ...practiceParts.map((part) => `blocks.${part}` as const)];
export const fieldOf = (part: BlockPart): TranslationField => (part === 'title' ? 'title' : `blocks.${part}`);

type Written = { title: string; blocks: { part: PracticePart; body: string }[] };
const bodyOf = ({ blocks }: Written, field: string) => blocks.find(({ part }) => `blocks.${part}` === field)?.body ?? '';

export function textsOf(sheet: PracticeView): SheetTexts {
  const { title, theme, commune, communeSize, budget, duration, audiences } = sheet;
  const facts = { title, theme, communeId: commune?.id ?? '', communeSize: communeSize ?? '', budget: budget ?? '', duration: duration ?? '', audiences: audiences.join(' ') };
  return Object.fromEntries(sheetFields.map((field) => [field, field in facts ? facts[field as keyof typeof facts] : bodyOf(sheet, field)])) as SheetTexts;
}

export function translationTexts(translation: TranslationView | undefined): Texts<TranslationField> {
  const said = translation ?? { title: '', blocks: [] };
  return Object.fromEntries(translationFields.map((field) => [field, field === 'title' ? said.title : bodyOf(said, field)])) as Texts<TranslationField>;
}

/** What a form says in a field, several choices joined by spaces; `prefix` for what it remembers of it. */
export function textIn(form: FormData, field: string): string {
  return field === 'audiences' ? form.getAll(field).join(' ') : String(form.get(field) ?? '');
}

/**
 * A short fingerprint (FNV-1a) of a text as it was when the editor opened it. The form carries it, so that even without
 * JavaScript the server can tell which texts somebody has touched.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\r\n?/g, '\n').trim()) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** What a form's texts were written on: the revision, and fingerprints of the texts then. */
export type Base<Field extends string> = { revision: number; opened: Record<Field, string> };

export function baseOn<Field extends string>(fields: readonly Field[], revision: number, texts: Texts<Field>): Base<Field> {
  return { revision, opened: Object.fromEntries(fields.map((field) => [field, fingerprint(texts[field])])) as Record<Field, string> };
}

export type Merge<Field extends string> = {
  /** What the form shows now. */
  texts: Texts<Field>;
  /** Fields that both changed: mine is in the form, theirs stands beside it. */
  disputed: Field[];
  /** Fields that only the others changed: theirs is in the form. */
  taken: Field[];
};

/** Brings together what I wrote and what somebody saved meanwhile. Nothing that either of us wrote is dropped. */
export function mergeTexts<Field extends string>(fields: readonly Field[], mine: Texts<Field>, opened: Record<Field, string>, theirs: Texts<Field>): Merge<Field> {
  const same = (one: string, other: string) => fingerprint(one) === fingerprint(other);
  const touched = (field: Field) => fingerprint(mine[field]) !== opened[field];
  const differing = fields.filter((field) => !same(mine[field], theirs[field]));
  const taken = differing.filter((field) => !touched(field));
  const disputed = differing.filter((field) => touched(field) && fingerprint(theirs[field]) !== opened[field]);
  const texts = { ...mine };
  for (const field of taken) texts[field] = theirs[field];
  return { texts, disputed, taken };
}
