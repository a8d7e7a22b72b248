import { useTranslation } from '#app/lib/words.tsx';
import type { BinomeView } from '@passerelle/core/binomes/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Mark } from '#app/components/mark.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';

/** Who is paired with whom; never what they write. */
export function BinomeList({ page }: { page: Page<BinomeView> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.binomes.listTitle')}>
      {page.items.length === 0 && <EmptyState title={t('coordination.binomes.empty')} />}
      <ul className="rows">
        {page.items.map((binome) => (
          <li key={binome.id}>
            <div className="pair">
              <Person member={binome.mentor} />
              <Mark className="pair__mark" />
              <Person member={binome.mentee} />
            </div>
            <Badge>{t(`common.college.${binome.college}`)}</Badge>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}
