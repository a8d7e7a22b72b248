import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxLearned } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

const marks = ['1', '2', '3', '4', '5'] as const;

/** How it was: three marks, whether one would do it again, and what one learned. */
export function AssessmentForm({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <Form intent="assess" answer={answer}>
      {(['useful', 'reached', 'rhythm'] as const).map((name) => (
        <div key={name} className="marks">
          <RadioGroup name={name} legend={t(`life.assessment.${name}`)} hint={t(`life.assessment.${name}Hint`)} choices={marks.map((value) => ({ value, label: value }))} required />
        </div>
      ))}
      <RadioGroup name="again" legend={t('life.assessment.again')} choices={['yes', 'no'].map((value) => ({ value, label: t(`life.assessment.${value as 'yes'}`) }))} required />
      <TextArea name="learned" label={t('life.assessment.learned')} hint={t('life.assessment.learnedHint')} rows={5} maxLength={maxLearned} />
      <p className="note">{t('life.assessment.once')}</p>
      <SubmitButton>{t('life.assessment.submit')}</SubmitButton>
    </Form>
  );
}
