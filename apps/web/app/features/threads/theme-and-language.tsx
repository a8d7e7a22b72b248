import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { Select } from '#app/components/select.tsx';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { themes } from '#app/lib/themes.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { locale: Locale; /** Empty: still to be chosen. */ theme?: string };

/** What a new thread is about, and the language it is written in. */
export function ThemeAndLanguage({ locale, theme = '' }: Props) {
  const { t } = useTranslation();
  return (
    <div className="form__pair">
      <Select
        name="theme"
        label={t('threads.form.theme')}
        placeholder={t('threads.form.choose')}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        defaultValue={theme}
        required
      />
      <Select
        name="locale"
        label={t('threads.form.language')}
        options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
        defaultValue={locale}
      />
    </div>
  );
}
