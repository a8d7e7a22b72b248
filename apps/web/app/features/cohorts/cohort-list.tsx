import { Link, useSearchParams } from '@remix-run/react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import { DayRange } from '#app/components/day-range.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { CohortCounts } from './cohort-counts.tsx';
import { useCohortHref } from './cohort-href.ts';

/** The cohorts of a programme, those in use or those put away, the newest first, each with how many are in it. */
export function CohortList({ page }: { page: Page<CohortView> }) {
  const { t } = useTranslation();
  const href = useCohortHref();
  const closed = useSearchParams()[0].get('standing') === 'closed';
  const choices = [{ value: null, label: t('cohorts.standing.open') }, { value: 'closed', label: t('cohorts.standing.closed') }];
  return (
    <Panel title={t('cohorts.listTitle')}>
      <FilterLinks name="standing" label={t('cohorts.standing.label')} choices={choices} />
      {page.items.length === 0 && closed && <EmptyState title={t('cohorts.standing.none')} />}
      {page.items.length === 0 && !closed && (
        <EmptyState title={t('cohorts.empty')}>
          <p>{t('cohorts.emptyText')}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {page.items.map(({ id, name, startsOn, endsOn, counts }) => (
          <li key={id} className="cohort">
            <Link to={href(id)} prefetch="intent" className="cohort__name">
              <bdi>{name}</bdi>
            </Link>
            <p className="facts">
              <DayRange from={startsOn} to={endsOn} />
              <CohortCounts counts={counts} />
            </p>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}
