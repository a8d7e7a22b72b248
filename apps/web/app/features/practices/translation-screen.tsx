import { useRef } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { translationTexts, type Base, type TranslationField } from './sheet-merge.ts';
import { TranslationByline } from './translation-byline.tsx';
import { TranslationForm, type TranslationAnswer } from './translation-form.tsx';

type Props = { sheet: PracticeView; locale: Locale; stored: Base<TranslationField>; answer: TranslationAnswer | undefined };

/** Writing a sheet in another language, its own beside it. */
export function TranslationScreen({ sheet, locale, stored, answer }: Props) {
  const { t } = useTranslation();
  const translation = sheet.translations.find((one) => one.locale === locale);
  // The merged texts of a dispute need new fields; afterwards those stay, with the focus that is in them.
  const form = useRef('first');
  if (answer?.dispute && answer.base) form.current = `merged-${answer.base.revision}`;
  return (
    <>
      <PageHeader
        title={t('practices.versions.ofTranslation', { part: t('practices.translate.title'), language: languages[locale].name })}
        intro={t('practices.translate.intro')}
        back={{ to: `/practices/${sheet.id}?lang=${locale}`, label: t('practices.translate.back') }}
      />
      {translation && <TranslationByline translation={translation} />}
      <TranslationForm key={form.current} sheet={sheet} locale={locale} translation={translation} texts={answer?.texts ?? translationTexts(translation)} stored={stored} answer={answer} />
    </>
  );
}
