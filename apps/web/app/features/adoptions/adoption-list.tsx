import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AdoptionCard } from './adoption-card.tsx';

/** All communes that do as a sheet says, the newest first. */
export function AdoptionList({ sheet, page }: { sheet: { id: string; title: string }; page: Page<AdoptionView> }) {
  const { t } = useTranslation();
  useFreshPage({ 'practice.adopted': ({ id }) => id === sheet.id });
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
