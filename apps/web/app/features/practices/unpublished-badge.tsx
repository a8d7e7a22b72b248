import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** How far a sheet is that is not in the library yet; nothing for one that is. */
export function UnpublishedBadge({ status }: Pick<PracticeSummary, 'status'>) {
  const { t } = useTranslation();
  if (status === 'published') return null;
  return <Badge>{t(status === 'review' ? 'practices.filter.review' : 'practices.draft')}</Badge>;
}
