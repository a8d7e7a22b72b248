import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** In a line of facts: how many are on either side, and how many of them have written their profile. */
export function CohortCounts({ counts: { mentor, mentee, profiled } }: Pick<CohortView, 'counts'>) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('cohorts.mentorCount', { count: mentor })}</span>
      <span>{t('cohorts.menteeCount', { count: mentee })}</span>
      <span>{t('cohorts.profiledCount', { count: profiled })}</span>
    </>
  );
}
