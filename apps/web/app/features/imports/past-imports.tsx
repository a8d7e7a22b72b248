import type { ImportInList } from '@passerelle/core/imports/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What was imported before, and by whom. */
export function PastImports({ page }: { page: Page<ImportInList> }) {
  const { t } = useTranslation();
  if (page.items.length === 0) return null;
  return (
    <Panel title={t('imports.past.title')}>
      <ul className="rows">
        {page.items.map(({ id, at, rows, by }) => (
          <li key={id}>
            <PersonName name={by.name} />
            <span className="row-facts note">
              <DateTime instant={at} style="datetime" />
              <span>{t('imports.past.rows', { count: rows })}</span>
            </span>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}
