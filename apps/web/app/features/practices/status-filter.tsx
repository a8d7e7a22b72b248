import { useTranslation } from '#app/lib/words.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';

/** The library, or what one is writing; for curators also what is to be looked at again, and what was archived. */
export function StatusFilter({ curates }: { curates: boolean }) {
  const { t } = useTranslation();
  return (
    <FilterLinks
      name="status"
      label={t('practices.filter.status')}
      choices={[
        { value: null, label: t('practices.filter.published') },
        { value: 'draft', label: t('practices.filter.draft') },
        { value: 'review', label: t('practices.filter.review') },
        ...(curates ? (['refresh', 'archived'] as const).map((value) => ({ value, label: t(`practices.filter.${value}`) })) : []),
      ]}
    />
  );
}
