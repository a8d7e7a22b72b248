import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticePart, PracticeView, TranslationView } from '@passerelle/core/practices/contract.ts';

/** A sheet in one language, as it is read. */
export type SheetText = {
  locale: Locale;
  title: string;
  blocks: { part: PracticePart; body: string; html: string; stale?: boolean }[];
  /** Of a translation: who wrote it, and when. */
  translation: TranslationView | null;
};

type Texts = Pick<PracticeView, 'locale' | 'title' | 'blocks' | 'translations'>;

/** The languages that a sheet can be read in, its own first. */
export function readableTexts(sheet: Texts): SheetText[] {
  const own = { locale: sheet.locale, title: sheet.title, blocks: sheet.blocks, translation: null };
  return [own, ...sheet.translations.map((translation) => ({ ...translation, title: translation.title || sheet.title, translation }))];
}

/**
 * What is read: one language, or two columns. Without a wish the reader's own language where the sheet has it.
 * `lang` and `beside` are what the address asks for; what the sheet does not have is left out.
 */
export function textsToRead(sheet: PracticeView, asked: { lang: string | null; beside: string | null }, reader: Locale): SheetText[] {
  const all = readableTexts(sheet);
  const isFinished = ({ blocks, translation }: SheetText) => !translation || blocks.some(({ part, body }) => part === 'summary' && body !== '');
  const main = all.find(({ locale }) => locale === asked.lang) ?? all.find((text) => text.locale === reader && isFinished(text)) ?? all[0];
  const second = all.find(({ locale }) => locale === asked.beside && locale !== main?.locale);
  return [main, second].filter((text) => text !== undefined);
}
