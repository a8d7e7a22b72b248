import { useTranslation } from '#app/lib/words.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';

/** For those who write sheets: the library, or what is still being written. */
export function StatusFilter() {
  const { t } = useTranslation();
  return (
    <FilterLinks
      name="status"
      label={t('practices.filter.status')}
      choices={[
        { value: null, label: t('practices.filter.published') },
        { value: 'draft', label: t('practices.filter.draft') },
        { value: 'review', label: t('practices.filter.review') },
      ]}
    />
  );
}
