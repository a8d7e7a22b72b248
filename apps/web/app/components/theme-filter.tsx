import { useTranslation } from '#app/lib/words.tsx';
import { themes } from '#app/lib/themes.ts';
import { FilterLinks } from './filter-links.tsx';

/** The fields of social policy, as links that narrow a list down. */
export function ThemeFilter() {
  const { t } = useTranslation();
  const choices = themes.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
    <FilterLinks
      name="theme"
      look="list"
      label={t('common.theme')}
      choices={[{ value: null, label: t('common.everyTheme') }, ...choices]}
    />
  );
}
