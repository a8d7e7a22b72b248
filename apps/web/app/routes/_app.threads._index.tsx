import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { listThreadsInput } from '@passerelle/core/threads/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import { readersOf, spaceName } from '#app/features/spaces/names.ts';
import { SpaceHeader } from '#app/features/spaces/space-header.tsx';
import { SpaceNav } from '#app/features/spaces/space-nav.tsx';
import { useFreshSpaces } from '#app/features/spaces/use-fresh-spaces.ts';
import '#app/features/questions/questions.css';
import { ThreadWays } from '#app/features/questions/thread-ways.tsx';
import { requestsShown, WaitingRequests } from '#app/features/questions/waiting-requests.tsx';
import { PlaceFollow } from '#app/features/follows/place-follow.tsx';
import { SearchBox } from '#app/features/search/search-box.tsx';
import { StateFilter } from '#app/features/threads/thread-filters.tsx';
import { ThreadList } from '#app/features/threads/thread-list.tsx';
import { readAll } from '#app/features/reading/reading-actions.server.ts';
import { MarkAllRead, WithReading } from '#app/features/reading/thread-unread.tsx';
import '#app/features/threads/threads.css';
import '#app/features/reading/reading.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import type { PageHandle } from '#app/lib/page-title.ts';
import { requireActor } from '#app/lib/session.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { services } = context;
  const query = addressQuery(listThreadsInput, request);
  const [page, spaces, requests] = await Promise.all([
    read(services.threads.list(actor, query)), read(services.spaces.list(actor)), read(services.expertise.listOwn(actor, { limit: requestsShown })),
  ]);
  const programmes = actor.programmes.length > 1 ? await read(services.programmes.listOwn(actor)) : [];
  const chosen = spaces.find(({ id }) => id === query.spaceId) ?? null;
  if (query.spaceId && !chosen) throw data({ code: 'not-found' }, { status: 404 });
  const { spaceId, theme } = query;
  const follow = spaceId ? await read(services.follows.ofSpace(actor, { spaceId, ...(theme && { theme }) })) : theme ? await read(services.follows.ofTheme(actor, { theme })) : null;
  const filter = { spaceId: query.spaceId ?? null, theme: query.theme ?? null, state: query.state ?? null };
  const own = page.items.length > 0 ? await services.inbox.ownThreads(actor, { threadIds: page.items.map(({ id }) => id) }) : { threads: [] };
  return { page, own: own.threads, follow, requests, filter, spaces, programmes, chosen, canAsk: chosen ? chosen.can.open : spaces.some(({ can }) => can.open) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  return readAll(context, requireActor(context, request), await request.formData(), pathname + search);
}

type Served = Awaited<ReturnType<typeof loader>>;
export const handle: PageHandle<Served> = { title: ({ chosen }, t) => (chosen ? spaceName(t, chosen) : t('threads.title')) };

export default function Threads() {
  const { t } = useTranslation();
  const { page, own, follow, requests, filter, spaces, programmes, chosen, canAsk } = useLoaderData<typeof loader>();
  useFreshSpaces();
  const ask = canAsk && (
    <LinkButton to={chosen ? `/threads/new?spaceId=${chosen.id}` : '/threads/new'} look="primary" icon={<PlusIcon />}>
      {t('threads.ask')}
    </LinkButton>
  );
  return (
    <>
      {chosen ? <SpaceHeader space={chosen} action={ask} /> : <PageHeader title={t('threads.title')} intro={t('threads.intro')} action={ask} />}
      <SearchBox />
      <ThreadWays canAsk={canAsk} />
      <WaitingRequests served={requests} />
      <div className="filtered">
        <div className="threads-side">
          <SpaceNav spaces={spaces} programmes={programmes} />
          <ThemeFilter />
        </div>
        <div className="filtered__list">
          {follow && <PlaceFollow key={`${filter.spaceId} ${filter.theme}`} follow={follow} space={chosen} />}
          <StateFilter />
            <WithReading served={own}>
              <MarkAllRead theme={filter.theme} spaceId={filter.spaceId} />
              <ThreadList page={page} filter={filter} canAsk={canAsk} readers={chosen && readersOf(t, chosen)} />
            </WithReading>
        </div>
      </div>
    </>
  );
}
