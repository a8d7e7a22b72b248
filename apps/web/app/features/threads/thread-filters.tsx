import { useTranslation } from '#app/lib/words.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { threadStates } from '#app/lib/contract-constants.ts';

export function StateFilter() {
  const { t } = useTranslation();
  const choices = threadStates.map((value) => ({ value, label: t(`threads.filter.${value}`) }));
  return (
    <FilterLinks
      name="state"
      label={t('threads.filter.state')}
      choices={[{ value: null, label: t('threads.filter.everyState') }, ...choices]}
    />
  );
}
