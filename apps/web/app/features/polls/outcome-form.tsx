import type { PollView } from '@passerelle/core/polls/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxOutcome } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { poll: PollView; answer: { problem: FormProblem } | undefined };

/** For who asked, once the poll is closed: the outcome in their words; reworded, it says so. */
export function OutcomeForm({ poll: { outcome }, answer }: Props) {
  const { t } = useTranslation();
  const form = (
    <Form intent="state-outcome" answer={answer}>
      <TextArea
        key={outcome?.body ?? ''}
        name="body"
        label={t('polls.outcome.label')}
        hint={t('polls.outcome.hint')}
        defaultValue={outcome?.body ?? ''}
        maxLength={maxOutcome}
        required
      />
      <div className="button-row">
        <SubmitButton>{t(outcome ? 'polls.outcome.reword' : 'polls.outcome.state')}</SubmitButton>
      </div>
    </Form>
  );
  if (!outcome) return form;
  return (
    <details className="poll__more" open={answer?.problem.intent === 'state-outcome' || undefined}>
      <summary>{t('polls.outcome.edit')}</summary>
      {form}
    </details>
  );
}
