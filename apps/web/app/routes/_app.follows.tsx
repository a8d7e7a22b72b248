import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { listFollowsInput } from '@passerelle/core/follows/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { setLevels } from '#app/features/follows/follow-actions.server.ts';
import { FollowList } from '#app/features/follows/follow-list.tsx';
import { useRereadOnFollow } from '#app/features/follows/use-fresh-follow.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { followPlaces } from '#app/lib/contract-constants.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'follows.page.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = addressQuery(listFollowsInput, request);
  const page = await read(context.services.follows.list(actor, query));
  // The last one on a page was taken back.
  if (query.cursor && page.items.length === 0) throw redirect(query.place ? `/follows?place=${query.place}` : '/follows');
  return { page };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return setLevels(context, requireActor(context, request), await request.formData());
}

/** Every level that one set, to be changed or taken back. */
export default function Follows() {
  const { t } = useTranslation();
  const { page } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  useRereadOnFollow();
  const isEmpty = page.items.length === 0;
  const filter = <FilterLinks name="place" label={t('follows.page.filter')} choices={[{ value: null, label: t('follows.page.every') }, ...followPlaces.map((value) => ({ value, label: t(`follows.page.places.${value}`) }))]} />;
  return (
    <div className="narrow stack">
      <PageHeader title={t('follows.page.title')} intro={t('follows.page.intro')} back={{ to: '/inbox', label: t('inbox.title') }} />
      {(!isEmpty || search.has('place')) && filter}
      {isEmpty ? (
        <EmptyState title={t('follows.page.none')} action={<LinkButton to="/threads">{t('inbox.empty.threads')}</LinkButton>}>
          {t('follows.page.noneText')}
        </EmptyState>
      ) : (
        <FollowList follows={page.items} />
      )}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
