import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import { Person } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { threadId: string; candidates: readonly MemberRef[]; left: number; answer: { problem: FormProblem } | undefined };

/** Members who know about a question's theme, of whom up to three are asked. */
export function ChooseExperts({ threadId, candidates, left, answer }: Props) {
  const { t } = useTranslation();
  const back = (
    <LinkButton to={threadHref(threadId)} look="quiet">
      {t('common.cancel')}
    </LinkButton>
  );
  if (candidates.length === 0) {
    return (
      <EmptyState title={t('questions.noExperts')} action={<LinkButton to={threadHref(threadId)}>{t('questions.backToQuestion')}</LinkButton>}>
        <p>{t('questions.noExpertsText')}</p>
      </EmptyState>
    );
  }
  return (
    <Form answer={answer}>
      <fieldset className="field">
        <legend className="field__label">{t('questions.whom')}</legend>
        <p className="field__hint">{t('questions.whomHint', { count: left })}</p>
        <div className="choices">
          {candidates.map((member) => (
            <label key={member.id} className="choice">
              <input type="checkbox" name="memberIds" value={member.id} />
              <Person member={member} size="s" />
            </label>
          ))}
        </div>
        <ExpertsError />
      </fieldset>
      <div className="button-row">
        <SubmitButton>{t('questions.askThem')}</SubmitButton>
        {back}
      </div>
    </Form>
  );
}

function ExpertsError() {
  const error = useFieldError('memberIds');
  return error && <p className="field__error">{error}</p>;
}
