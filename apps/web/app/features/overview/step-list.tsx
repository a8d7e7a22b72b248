import type { BinomeFiguresView } from '@passerelle/core/overview/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What became of it, step by step, and who stands in for somebody. */
export function StepList({ steps, substitutes }: Pick<BinomeFiguresView, 'steps' | 'substitutes'>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('overview.one.steps')}>
      {steps.length === 0 && <p className="note">{t('overview.one.noSteps')}</p>}
      <ol role="list" className="step-list">
        {steps.map(({ step, at }, index) => (
          <li key={index}>
            <span>{t(`overview.step.${step}`)}</span> <DateTime instant={at} style="date" />
          </li>
        ))}
      </ol>
      {substitutes.length > 0 && (
        <>
          <h3>{t('overview.one.substitutes')}</h3>
          <ul role="list" className="step-list">
            {substitutes.map(({ id, side, member, fromOn, untilOn }) => (
              <li key={id}>
                <span>
                  {t(`overview.one.${side}`)} · <PersonName name={member.name} />
                </span>{' '}
                <span>
                  <DateTime instant={fromOn} style="date" timeZone="UTC" /> – <DateTime instant={untilOn} style="date" timeZone="UTC" />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
