import type { RemarkView } from '@passerelle/core/remarks/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxRemarkAnswer } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { remark: RemarkView; answer: { problem: FormProblem } | undefined };
type PlainIntent = 'resolve' | 'accept' | 'withdraw' | 'reopen';

/** What one can decide about a remark. The forms of one page are told apart by the remark in their intent. */
export function DecideForms({ remark, answer }: Props) {
  const { t } = useTranslation();
  const { id, practiceId, can, meanwhile } = remark;
  const intents = (['accept', 'resolve', 'withdraw', 'reopen'] as const).filter((intent) => can[intent] && !(intent === 'accept' && meanwhile));
  if (!Object.values(can).includes(true)) return null;
  return (
    <div className="remark__decide">
      <div className="button-row">
        {intents.map((intent) => (
          <PlainForm key={intent} intent={intent} id={id} answer={answer} />
        ))}
        {can.accept && (
          <LinkButton to={`/practices/${practiceId}/remarks/${id}`} look={meanwhile ? 'primary' : 'secondary'}>
            {t('remarks.byHand')}
          </LinkButton>
        )}
      </div>
      {can.decline && (
        <details className="remark__decline" open={answer?.problem.intent === `decline ${id}`}>
          <summary>{t('remarks.decline')}</summary>
          <Form answer={answer} intent={`decline ${id}`}>
            <input type="hidden" name="remarkId" value={id} />
            <TextArea name="answer" label={t('remarks.declineAnswer')} hint={t('remarks.declineHint')} maxLength={maxRemarkAnswer} rows={3} required />
            <SubmitButton look="secondary">{t('remarks.declineSend')}</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}

function PlainForm({ intent, id, answer }: { intent: PlainIntent; id: string; answer: Props['answer'] }) {
  const { t } = useTranslation();
  return (
    <Form answer={answer} intent={`${intent} ${id}`}>
      <input type="hidden" name="remarkId" value={id} />
      <SubmitButton look={intent === 'accept' ? 'primary' : 'secondary'}>{t(`remarks.${intent}`)}</SubmitButton>
    </Form>
  );
}
