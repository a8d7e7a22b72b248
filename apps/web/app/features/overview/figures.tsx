import type { ReactNode } from 'react';
import { useReader } from '#app/lib/use-reader.ts';

type Figure = { label: string; value: number | string | null; note?: ReactNode };

/** A few figures with their names; one that nobody may tell yet is a dash, and says why beside them. */
export function Figures({ figures, why }: { figures: readonly Figure[]; why?: string | undefined }) {
  const { tag } = useReader();
  return (
    <>
      <dl className="figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value === null ? '–' : typeof value === 'number' ? value.toLocaleString(tag, { maximumFractionDigits: 1 }) : value}
              {note}
            </dd>
          </div>
        ))}
      </dl>
      {why && figures.some(({ value }) => value === null) && <p className="note">{why}</p>}
    </>
  );
}
