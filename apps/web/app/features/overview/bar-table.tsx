import type { ReactNode } from 'react';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Bar = { key: string; label: ReactNode; value: number };
type Props = { caption: string; column: string; bars: readonly Bar[] };

/** A table whose numbers are drawn beside them: the chart is the table. A bar grows from the side where reading begins. */
export function BarTable({ caption, column, bars }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="bar-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{column}</th>
          <th scope="col">{t('overview.number')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <span className="bar-table__value">{value.toLocaleString(tag)}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="bar-table__bar">
                <rect width={Math.round((value / most) * 1000) / 10} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
