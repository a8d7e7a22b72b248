import { useRef } from 'react';
import { CalendarDay } from '#app/components/calendar-day.tsx';
import { Button } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { pauseReasons } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { answer: { problem: FormProblem } | undefined; ramadan: { fromOn: string; untilOn: string; resumesOn: string }; days: { first: string; last: string } };

/** Why it rests, and the day on which it goes on. Ramadan's dates are offered, as a forecast. */
export function PauseForm({ answer, ramadan, days }: Props) {
  const { t } = useTranslation();
  const day = useRef<HTMLInputElement>(null);
  const take = () => {
    if (day.current) day.current.value = ramadan.resumesOn;
    const choice = day.current?.form?.querySelector<HTMLInputElement>('[name="reason"][value="ramadan"]');
    if (choice) choice.checked = true;
  };
  return (
    <Form intent="pause" answer={answer}>
      <RadioGroup name="reason" legend={t('life.pause.reason')} choices={pauseReasons.map((value) => ({ value, label: t(`life.pause.reasons.${value}`) }))} required />
      <TextField ref={day} type="date" name="untilOn" dir="ltr" label={t('life.pause.untilOn')} hint={t('life.pause.untilOnHint')} min={days.first} max={days.last} required />
      {ramadan.resumesOn <= days.last && (
        <p className="note">
          <Sentence text={t('life.pause.ramadan')} parts={{ from: <CalendarDay day={ramadan.fromOn} />, until: <CalendarDay day={ramadan.untilOn} /> }} />{' '}
          <Button size="s" look="quiet" className="needs-script" onClick={take}>
            <Sentence text={t('life.pause.take')} parts={{ day: <CalendarDay day={ramadan.resumesOn} /> }} />
          </Button>
        </p>
      )}
      <SubmitButton>{t('life.pause.submit')}</SubmitButton>
    </Form>
  );
}
