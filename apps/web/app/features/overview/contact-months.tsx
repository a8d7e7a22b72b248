import type { BinomeFiguresView } from '@passerelle/core/overview/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { ColumnsDrawing } from './drawings.ts';
import { TimeChart } from './time-chart.tsx';
import { useMonth } from './use-month.ts';

/** How often the two met, month by month. */
export function ContactMonths({ months, drawing }: Pick<BinomeFiguresView, 'months'> & { drawing: ColumnsDrawing }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const monthOf = useMonth();
  const title = t('overview.one.months');
  return (
    <Panel title={title}>
      <TimeChart title={t('overview.one.contacts')} drawing={drawing} ends={[monthOf(months[0]?.month), monthOf(months.at(-1)?.month)]} />
      <details className="chart-table">
        <summary>{t('overview.asTable')}</summary>
        <table className="figure-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.one.month')}</th>
              <th scope="col">{t('overview.one.contacts')}</th>
              <th scope="col">{t('overview.one.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, contacts, minutes }) => (
              <tr key={month}>
                <th scope="row">{monthOf(month)}</th>
                <td>{contacts.toLocaleString(tag)}</td>
                <td>{minutes.toLocaleString(tag)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}
