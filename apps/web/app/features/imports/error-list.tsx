import type { ImportError } from '@passerelle/core/imports/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** All that is wrong with a file, by rows, in words that say what to write instead. */
export function ErrorList({ errors }: { errors: ImportError[] }) {
  const { t } = useTranslation();
  return (
    <ol className="import-errors">
      {byRow(errors).map(([row, own]) => (
        <li key={row}>
          <h3 className="import-errors__row">{row === 0 ? t('imports.wholeFile') : t('imports.row', { row })}</h3>
          <ul>
            {own.map(({ column, key, value }) => (
              <li key={`${column}.${key}.${value}`}>
                {column && <span className="import-errors__column">{t(`imports.column.${column}`)}</span>}
                {value && (
                  <q className="import-errors__value" dir="auto">
                    {value}
                  </q>
                )}
                <span className="import-errors__words">{t(`imports.error.${key}`)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function byRow(errors: readonly ImportError[]): [row: number, errors: ImportError[]][] {
  const rows = new Map<number, ImportError[]>();
  for (const error of errors) rows.set(error.row, [...(rows.get(error.row) ?? []), error]);
  return [...rows];
}
