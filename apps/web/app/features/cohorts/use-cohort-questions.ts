import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import type { Question } from '#app/components/question.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What is asked before a cohort is put away, or deleted where nothing was made of it. */
export function useCohortQuestions({ id, name, can }: CohortView): Question[] {
  const { t } = useTranslation();
  const close: Question = {
    intent: 'close', subject: id, look: 'primary',
    does: t('cohorts.close.do'), label: t('cohorts.close.do'), title: t('cohorts.close.title', { name }), text: t('cohorts.close.text'),
  };
  const discard: Question = {
    intent: 'discard', subject: id,
    does: t('cohorts.discard.do'), label: t('cohorts.discard.do'), title: t('cohorts.discard.title', { name }), text: t('cohorts.discard.text'),
  };
  return [...(can.change ? [close] : []), ...(can.discard ? [discard] : [])];
}
