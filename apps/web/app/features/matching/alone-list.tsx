import type { LeftoverView } from '@passerelle/core/matching/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Person } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Who stays alone, and why: mentees first. */
export function AloneList({ page }: { page: Page<LeftoverView> }) {
  const { t } = useTranslation();
  if (page.items.length === 0) return <EmptyState title={t('matching.nobodyAlone')} />;
  return (
    <>
      <ul className="rows">
        {page.items.map(({ member, side, reason }) => (
          <li key={member.id}>
            <Person member={member} size="s" />
            <span className="row-facts">
              <Badge>{t(`matching.side.${side}`)}</Badge>
              <span className="note">{t(`matching.alone.${side}.${reason}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}
