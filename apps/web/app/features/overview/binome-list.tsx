import { Link } from '@remix-run/react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { StandingFilters, StandingView } from '@passerelle/core/overview/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { BinomeRow } from './binome-row.tsx';
import { ExportLinks } from './export-links.tsx';
import { sorts } from './kinds.ts';
import { NarrowForm, type NarrowChoices } from './narrow-form.tsx';

type Props = NarrowChoices & { page: Page<StandingView>; programmeId: string; asked: StandingFilters & { cursor?: string }; query: string };

/** Who is paired with whom and how they do; never what they write. */
export function BinomeList({ page, programmeId, asked, query, ...choices }: Props) {
  const { t } = useTranslation();
  const { sort: _, cursor: __, ...filters } = asked;
  const isNarrowed = Object.keys(filters).length > 0;
  const exported = new URLSearchParams(Object.entries({ ...filters, ...(asked.sort && { sort: asked.sort }) }).map(([name, value]) => [name, String(value)]));
  return (
    <Panel title={t('overview.list.title')} action={<LinkButton to={`/coordination/binomes/pair${query}`} size="s">{t('overview.list.pair')}</LinkButton>}>
      <div className="standings">
        <div className="narrow-bar">
          <NarrowForm asked={asked} {...choices} />
          {isNarrowed && (
            <Link to={`/coordination/binomes${query}`} className="button button--quiet button--m">
              {t('overview.list.clear')}
            </Link>
          )}
        </div>
        <FilterLinks name="sort" label={t('overview.list.sort')} choices={sorts.map((sort, at) => ({ value: at === 0 ? null : sort, label: t(`overview.list.sortBy.${sort}`) }))} />
        {page.items.length === 0 && <EmptyState title={t(isNarrowed ? 'overview.list.none' : 'overview.list.empty')} />}
        <ul className="rows">
          {page.items.map((binome) => (
            <BinomeRow key={binome.id} binome={binome} query={query} />
          ))}
        </ul>
        <MoreLink nextCursor={page.nextCursor} />
        {page.items.length > 0 && <ExportLinks programmeId={programmeId} filters={String(exported)} />}
      </div>
    </Panel>
  );
}
