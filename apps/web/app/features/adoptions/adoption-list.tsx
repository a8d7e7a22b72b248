import { useEffect } from 'react';
import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AdoptionCard } from './adoption-card.tsx';

/** All communes that do as a sheet says, the newest first. */
export function AdoptionList({ sheet, page }: { sheet: { id: string; title: string }; page: Page<AdoptionView> }) {
  const { t } = useTranslation();
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('practice.adopted', ({ id }) => id === sheet.id && later()), [on, sheet.id, later]);
  return (
    <>
      <PageHeader title={t('adoptions.title')} back={{ to: `/practices/${sheet.id}#adoptions`, label: sheet.title }} />
      {page.items.length === 0 && <p className="note">{t('adoptions.none')}</p>}
      <ul role="list" className="adoptions__list text-width">
        {page.items.map((adoption) => (
          <AdoptionCard key={adoption.id} adoption={adoption} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}
