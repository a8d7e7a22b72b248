import { useTranslation } from 'react-i18next';
import { threadStates } from '@passerelle/core/threads/contract.ts';
import { FilterLinks } from '#app/components/filter-links.tsx';

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
