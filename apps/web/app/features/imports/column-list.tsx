import { Badge } from '#app/components/badge.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { importColumns, neededColumns } from './columns.ts';

/** What a file may say of a person, and how. */
export function ColumnList() {
  const { t } = useTranslation();
  const needed = new Set<string>(neededColumns);
  return (
    <Panel title={t('imports.columns.title')} intro={t('imports.columns.intro')}>
      <dl className="import-columns">
        {importColumns.map((column) => (
          <div key={column}>
            <dt>
              {t(`imports.column.${column}`)} {needed.has(column) && <Badge tone="accent">{t('imports.columns.needed')}</Badge>}
            </dt>
            <dd>{t(`imports.hint.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
