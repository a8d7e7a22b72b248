import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findInput } from '@passerelle/core/search/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import { SearchBox } from '#app/features/search/search-box.tsx';
import { SearchResults } from '#app/features/search/search-results.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'shell.search' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = addressQuery(findInput, request);
  const page = query.text ? await read(context.services.search.find(actor, query)) : null;
  return { page, text: query.text ?? '', within: { in: query.in ?? null, theme: query.theme ?? null, spaceId: query.spaceId ?? null } };
}

export default function Search() {
  const { t } = useTranslation();
  const { page, text, within } = useLoaderData<typeof loader>();
  const isNarrowed = Object.values(within).some(Boolean);
  const places = (['threads', 'practices'] as const).map((value) => ({ value, label: t(`finding.search.${value}`) }));
  return (
    <>
      <PageHeader title={t('shell.search')} intro={t('finding.search.intro')} />
      <SearchBox text={text} within={within} />
      {!page && <EmptyState title={t('finding.search.start.title')}>{t('finding.search.start.text')}</EmptyState>}
      {page && (
        <div className="filtered">
          <ThemeFilter />
          <div className="filtered__list">
            <FilterLinks name="in" label={t('finding.search.where')} choices={[{ value: null, label: t('finding.search.everywhere') }, ...places]} />
            {page.items.length === 0 && (
              <EmptyState
                title={t('finding.search.none.title')}
                action={
                  <div className="button-row">
                    {isNarrowed && <Link className="button button--secondary button--m" to={`/search?text=${encodeURIComponent(text)}`}>{t('finding.search.none.wider')}</Link>}
                    <LinkButton to="/threads/new" look="primary">
                      {t('threads.ask')}
                    </LinkButton>
                  </div>
                }
              >
                {t('finding.search.none.text')}
              </EmptyState>
            )}
            <SearchResults hits={page.items} />
            <MoreLink nextCursor={page.nextCursor} label={t('finding.search.more')} />
          </div>
        </div>
      )}
    </>
  );
}
