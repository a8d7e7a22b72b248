import type { StepView } from '@passerelle/core/binomes/contract.ts';
import { CalendarDay } from '#app/components/calendar-day.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What became of a binôme, the last step first: when, who, what. */
export function StepLog({ steps }: { steps: readonly StepView[] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return <p className="note">{t('life.log.empty')}</p>;
  return (
    <ol role="list" className="step-log">
      {steps.map((step) => (
        <li key={step.id} className="step-log__step">
          <DateTime instant={step.at} style="shortDayOfYear" />
          <p>
            <Step step={step} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Whoever is not known, or is not to be: the calendar did it, or one of the two. */
function Step({ step: { step, by, member, untilOn } }: { step: StepView }) {
  const { t } = useTranslation();
  const parts = {
    person: <bdi>{by?.name}</bdi>,
    member: <bdi>{member?.name}</bdi>,
    day: untilOn && <CalendarDay day={untilOn} />,
  };
  return <Sentence text={t(by ? `life.step.${step}` : `life.stepBy.${step === 'resumed' || step === 'declined' || step === 'substituted' || step === 'substitute-left' ? step : 'other'}`)} parts={parts} />;
}
