import type { AgreementView } from '@passerelle/core/agreements/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxAgreementText, rhythms } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Another wording of the agreement, from the one that is there, or from the programme's rules. */
export function AgreementForm({ agreement: { current, programmeRules }, answer }: { agreement: AgreementView; answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <Form intent="write" answer={answer}>
      <input type="hidden" name="revision" value={current?.revision ?? 0} />
      <RadioGroup name="rhythm" legend={t('life.agreement.rhythm')} choices={rhythms.map((value) => ({ value, label: t(`life.agreement.rhythms.${value}`) }))} defaultValue={current?.rhythm ?? 'fortnightly'} required />
      <TextArea name="goals" label={t('life.agreement.goals')} hint={t('life.agreement.goalsHint')} defaultValue={current?.goals ?? ''} rows={5} maxLength={maxAgreementText} />
      <TextArea name="rules" label={t('life.agreement.rules')} hint={t(current || !programmeRules ? 'life.agreement.rulesHint' : 'life.agreement.rulesPrefilled')} defaultValue={current?.rules ?? programmeRules} rows={6} maxLength={maxAgreementText} />
      <p className="note">{t('life.agreement.writeNote')}</p>
      <SubmitButton look={current ? 'secondary' : 'primary'}>{t(current ? 'life.agreement.rewrite' : 'life.agreement.write')}</SubmitButton>
    </Form>
  );
}
