import { FilterLinks } from '#app/components/filter-links.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** The library as it changed last, or what most communes do first. */
export function OrderLinks() {
  const { t } = useTranslation();
  return (
    <FilterLinks
      name="order"
      label={t('practices.order.label')}
      choices={[
        { value: null, label: t('practices.order.newest') },
        { value: 'adopted', label: t('practices.order.adopted') },
      ]}
    />
  );
}
