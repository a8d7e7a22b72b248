import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageInput } from '@passerelle/core/kernel/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { BookmarkList } from '#app/features/bookmarks/bookmark-list.tsx';
import '#app/features/bookmarks/bookmarks.css';
import { KeepingTabs } from '#app/features/bookmarks/keeping-tabs.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'finding.bookmarks.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { bookmarks } = context.services;
  const [due, page] = await read(Promise.all([bookmarks.list(actor, { due: true, limit: 50 }), bookmarks.list(actor, addressQuery(pageInput, request))]));
  return { due: due.items, page: { ...page, items: page.items.filter(({ dueAt }) => dueAt === null) } };
}

/** Posts that one put aside: first those one wanted to be reminded of. */
export default function Bookmarks() {
  const { t } = useTranslation();
  const { due, page } = useLoaderData<typeof loader>();
  return (
    <div className="text-width stack">
      <PageHeader title={t('finding.bookmarks.title')} intro={t('finding.bookmarks.intro')} />
      <KeepingTabs />
      {due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due" className="kept-group">
            {t('finding.bookmarks.due')}
          </h2>
          <BookmarkList bookmarks={due} />
        </section>
      )}
      {page.items.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept" className="kept-group">
            {t('finding.bookmarks.all')}
          </h2>
          <BookmarkList bookmarks={page.items} />
        </section>
      )}
      {due.length + page.items.length === 0 && !page.nextCursor && (
        <EmptyState title={t('finding.bookmarks.none.title')} action={<LinkButton to="/threads">{t('finding.bookmarks.none.action')}</LinkButton>}>
          {t('finding.bookmarks.none.text')}
        </EmptyState>
      )}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
