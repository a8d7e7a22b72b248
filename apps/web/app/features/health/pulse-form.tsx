import { CheckBox } from '#app/components/check-box.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { MarkScale } from './mark-scale.tsx';

type Props = { day: number; answer: { problem: FormProblem } | undefined };

/** Three touches: how it goes, how useful it is, and off. */
export function PulseForm({ day, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Form intent="answer" answer={answer}>
      <input type="hidden" name="day" value={day} />
      <MarkScale name="going" legend={t('health.pulse.going')} />
      <MarkScale name="useful" legend={t('health.pulse.useful')} />
      <CheckBox name="wantsCall" label={t('health.pulse.wantsCall')} hint={t('health.pulse.wantsCallHint')} defaultChecked={false} />
      <SubmitButton>{t('health.pulse.send')}</SubmitButton>
    </Form>
  );
}
