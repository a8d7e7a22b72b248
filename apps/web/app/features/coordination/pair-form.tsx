import { useTranslation } from '#app/lib/words.tsx';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { MemberSelect } from './member-select.tsx';

type Props = { candidates: MemberView[]; answer: { problem: FormProblem } | undefined };

export function PairForm({ candidates, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.binomes.formTitle')} intro={t('coordination.binomes.formIntro')}>
      <Form answer={answer}>
        <MemberSelect name="mentorId" label={t('coordination.binomes.mentor')} members={candidates} />
        <MemberSelect name="menteeId" label={t('coordination.binomes.mentee')} members={candidates} />
        <RadioGroup name="how" legend={t('coordination.binomes.how')} choices={(['propose', 'agreed'] as const).map((value) => ({ value, label: t(`coordination.binomes.${value}`) }))} defaultValue="propose" />
        <SubmitButton>{t('coordination.binomes.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
