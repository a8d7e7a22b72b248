import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { blockParts, practiceParts, type PracticeView, type TranslatePracticeInput } from '@passerelle/core/practices/contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { baseOn, translationFields, translationTexts, type TranslationField } from './sheet-merge.ts';
import { isStored, readWritten, refuse, type Kind } from './written-form.server.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; locale: Locale; form: FormData };

const translationOf = (sheet: PracticeView, locale: Locale) => sheet.translations.find((one) => one.locale === locale);
const formIn = (locale: Locale): Kind<TranslationField> => ({ fields: translationFields, textsOf: (sheet) => translationTexts(translationOf(sheet, locale)) });

export const translationBase = (sheet: PracticeView, locale: Locale) => baseOn(translationFields, sheet.revision, translationTexts(translationOf(sheet, locale)));

/** Saves a translation: what was changed in the form, and what was seen to hold as it is. */
export async function saveTranslation({ context, actor, practiceId, locale, form }: Sent) {
  const { practices } = context.services;
  const kind = formIn(locale);
  const sent = readWritten(kind, form);
  const reread = () => read(practices.get(actor, practiceId, { atWork: true }));
  const { title } = sent.texts;
  const input = {
    practiceId, locale, revision: sent.base.revision,
    ...(title.trim() !== '' && { title }),
    blocks: Object.fromEntries(practiceParts.map((part) => [part, sent.texts[`blocks.${part}`]])),
    confirmed: blockParts.filter((part) => form.getAll('confirmed').includes(part)),
  } as TranslatePracticeInput;
  const saved = await attempt(practices.translate(actor, input));
  if (!saved.done && !(await isStored(kind, saved.refusal, sent, reread))) return refuse(kind, saved.refusal, sent, reread);
  return redirectWithToast(context, `/practices/${practiceId}/translate/${locale}`, 'practices.translate.done');
}
