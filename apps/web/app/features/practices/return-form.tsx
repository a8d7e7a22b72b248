import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxReviewNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { revision: number; answer: { problem: FormProblem } | undefined };

/** Has a sheet in review written on, with what is still to be done. */
export function ReturnForm({ revision, answer }: Props) {
  const { t } = useTranslation();
  return (
    <details className="curator-bar__return" open={answer?.problem.intent === 'return'}>
      <summary>{t('practices.review.sendBack')}</summary>
      <Form answer={answer} intent="return">
        <input type="hidden" name="revision" value={revision} />
        <TextArea name="note" label={t('practices.review.note')} hint={t('practices.review.noteHint')} maxLength={maxReviewNote} rows={3} required />
        <SubmitButton look="secondary">{t('practices.review.send')}</SubmitButton>
      </Form>
    </details>
  );
}
