import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { declineReasons, maxDeclineWords } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** A no, with its reason for the coordinators. */
export function DeclineForm({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('life.decline.title')} intro={t('life.decline.intro')}>
      <Form intent="decline" answer={answer} id="decline">
        <RadioGroup name="reason" legend={t('life.decline.reason')} choices={declineReasons.map((value) => ({ value, label: t(`life.decline.reasons.${value}`) }))} required />
        <TextArea name="words" label={t('life.decline.words')} hint={t('life.decline.wordsHint')} rows={3} maxLength={maxDeclineWords} />
        <SubmitButton look="secondary">{t('life.decline.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
