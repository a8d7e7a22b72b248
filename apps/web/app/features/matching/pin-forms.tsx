import type { PinInput } from '@passerelle/core/matching/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { mentor: MemberRef; mentee: MemberRef; kind: PinInput['kind'] | null; answer: { problem: FormProblem } | undefined };

/** What a coordinator wants of two in the next run: together, never, or let the matching decide. */
export function PinForms({ mentor, mentee, kind, answer }: Props) {
  const { t } = useTranslation();
  const names = { mentor: mentor.name, mentee: mentee.name };
  const does = kind === null ? (['pin', 'forbid'] as const) : (['unpin'] as const);
  return (
    <div className="button-row">
      {does.map((intent) => (
        <Form key={intent} intent={intent} answer={answerFor(answer, mentee)} preventScrollReset>
          <input type="hidden" name="mentorId" value={mentor.id} />
          <input type="hidden" name="menteeId" value={mentee.id} />
          <SubmitButton look={intent === 'unpin' ? 'quiet' : 'secondary'} size="s" aria-label={t(`matching.pin.${intent}Of`, names)}>
            {t(`matching.pin.${intent}`)}
          </SubmitButton>
          <PinError />
        </Form>
      ))}
    </div>
  );
}

function PinError() {
  const error = useFieldError('menteeId');
  return error && <p className="field__error">{error}</p>;
}

/** Many forms of the page have the same intent: the answer is for the one that was sent. */
const answerFor = (answer: Props['answer'], mentee: MemberRef) => (answer?.problem.values?.['menteeId'] === mentee.id ? answer : undefined);
