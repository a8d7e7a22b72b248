import type { PracticePart, PracticeView } from '@passerelle/core/practices/contract.ts';
import { practiceParts } from '#app/lib/contract-constants.ts';

/** What an editor can change, by the name of its field. */
export type SheetField = 'title' | 'theme' | `blocks.${PracticePart}`;
export type SheetTexts = Record<SheetField, string>;

export const sheetFields: readonly SheetField[] = ['title', 'theme', ...practiceParts.map((part) => `blocks.${part}` as const)];

export function textsOf(sheet: Pick<PracticeView, 'title' | 'theme' | 'blocks'>): SheetTexts {
  const body = (part: PracticePart) => sheet.blocks.find((block) => block.part === part)?.body ?? '';
  return Object.fromEntries(
    sheetFields.map((field) => {
      if (field === 'title' || field === 'theme') return [field, sheet[field]];
      return [field, body(field.slice('blocks.'.length) as PracticePart)];
    }),
  ) as SheetTexts;
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

export type Merge = {
  /** What the form shows now. */
  texts: SheetTexts;
  /** Fields that both changed: mine is in the form, theirs stands beside it. */
  disputed: SheetField[];
  /** Fields that only the others changed: theirs is in the form. */
  taken: SheetField[];
};

/** Brings together what I wrote and what somebody saved meanwhile. Nothing that either of us wrote is dropped. */
export function mergeSheet(mine: SheetTexts, opened: Record<SheetField, string>, theirs: SheetTexts): Merge {
  const same = (one: string, other: string) => fingerprint(one) === fingerprint(other);
  const touched = (field: SheetField) => fingerprint(mine[field]) !== opened[field];
  const differing = sheetFields.filter((field) => !same(mine[field], theirs[field]));
  const taken = differing.filter((field) => !touched(field));
  const disputed = differing.filter((field) => touched(field) && fingerprint(theirs[field]) !== opened[field]);
  const texts = { ...mine };
  for (const field of taken) texts[field] = theirs[field];
  return { texts, disputed, taken };
}
