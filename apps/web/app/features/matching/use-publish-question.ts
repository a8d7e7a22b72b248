import type { RunSummaryView } from '@passerelle/core/matching/contract.ts';
import type { Question } from '#app/components/question.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What is asked before a whole run is proposed to those whom it concerns. */
export function usePublishQuestion({ id, pairs }: Pick<RunSummaryView, 'id' | 'pairs'>): Question {
  const { t } = useTranslation();
  const does = t('matching.publish.does', { count: pairs });
  return { intent: 'publish', subject: id, does, label: does, title: t('matching.publish.title', { count: pairs }), text: t('matching.publish.text'), look: 'primary' };
}
