import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** How far a sheet is that is not in the library yet, or that it left it; nothing for one that is there. */
export function UnpublishedBadge({ status }: Pick<PracticeSummary, 'status'>) {
  const { t } = useTranslation();
  if (status === 'published') return null;
  if (status === 'archived') return <Badge>{t('practices.archived')}</Badge>;
  return <Badge>{t(status === 'review' ? 'practices.filter.review' : 'practices.draft')}</Badge>;
}
