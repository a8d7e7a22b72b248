import type { OverviewView } from '@passerelle/core/overview/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { ColumnsDrawing, LineDrawing } from './drawings.ts';
import { TimeChart } from './time-chart.tsx';

export type WeekDrawings = { messages: ColumnsDrawing; contacts: ColumnsDrawing; active: LineDrawing };
type Props = Pick<OverviewView, 'weeks' | 'countedAt'> & { drawings: WeekDrawings };
const kinds = ['messages', 'contacts', 'active'] as const;

/** How much binômes were used, week by week. */
export function WeekSection({ weeks, countedAt, drawings }: Props) {
  const { t } = useTranslation();
  const dayOf = useWeekDay();
  const ends = [dayOf(weeks[0]?.week ?? ''), dayOf(weeks.at(-1)?.week ?? '')] as const;
  return (
    <Panel title={t('overview.weeks.title')} className="overview__wide">
      <div className="time-charts">
        {kinds.map((kind) => (
          <TimeChart key={kind} title={t(`overview.weeks.${kind}`)} drawing={drawings[kind]} ends={ends} />
        ))}
      </div>
      <details className="chart-table">
        <summary>{t('overview.asTable')}</summary>
        <WeekTable weeks={weeks} />
      </details>
      <p className="note">
        {countedAt ? <Sentence text={t('overview.counted')} parts={{ date: <DateTime instant={countedAt} /> }} /> : t('overview.notCounted')}
      </p>
    </Panel>
  );
}

function WeekTable({ weeks }: Pick<OverviewView, 'weeks'>) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const dayOf = useWeekDay();
  return (
    <table className="figure-table">
      <caption>{t('overview.weeks.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.weeks.week')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`overview.weeks.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.week}>
            <th scope="row">{dayOf(week.week)}</th>
            {kinds.map((kind) => (
              <td key={kind}>{week[kind].toLocaleString(tag)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Weeks are counted in UTC: so are their first days. */
function useWeekDay(): (week: string) => string {
  const { tag } = useReader();
  return (week) => (week ? dateFormat(tag, 'shortDay', 'UTC').format(new Date(week)) : '');
}
