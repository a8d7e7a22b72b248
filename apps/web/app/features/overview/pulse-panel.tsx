import type { BinomeFiguresView } from '@passerelle/core/overview/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { Figures } from './figures.tsx';
import { useMeanOf } from './use-mean.ts';

/** Whether the two answered how it goes, and their mean once it tells nobody’s own answer. */
export function PulsePanel({ pulses: { days, ...pulses } }: Pick<BinomeFiguresView, 'pulses'>) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const meanOf = useMeanOf();
  return (
    <Panel title={t('overview.pulse.title')}>
      {days.length === 0 ? (
        <p className="note">{t('overview.one.noPulses')}</p>
      ) : (
        <>
          <Figures
            why={t('overview.fewAnswers')}
            figures={[
              { label: t('overview.pulse.going'), value: meanOf(pulses.going) },
              { label: t('overview.pulse.useful'), value: meanOf(pulses.useful) },
            ]}
          />
          <table className="figure-table">
            <caption className="visually-hidden">{t('overview.pulse.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('overview.one.pulseDay')}</th>
                <th scope="col">{t('overview.pulse.answered')}</th>
                <th scope="col">{t('overview.one.wantsCall')}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, asked, answered, wantsCall }) => (
                <tr key={day}>
                  <th scope="row">{day.toLocaleString(tag)}</th>
                  <td>
                    {answered.toLocaleString(tag)} / {asked.toLocaleString(tag)}
                  </td>
                  <td className="figure-table__word">{wantsCall.map((side) => t(`overview.one.${side}`)).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}
