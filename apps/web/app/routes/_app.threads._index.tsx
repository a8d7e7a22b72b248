import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { listThreadsInput } from '@passerelle/core/threads/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import { StateFilter } from '#app/features/threads/thread-filters.tsx';
import { ThreadList } from '#app/features/threads/thread-list.tsx';
import '#app/features/threads/threads.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'threads.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const query = addressQuery(listThreadsInput, request);
  const page = await read(context.services.threads.list(actor, query));
  const filter = { theme: query.theme ?? null, state: query.state ?? null };
  return { page, filter, canAsk: actor.programmes.length > 0 };
}

export default function Threads() {
  const { t } = useTranslation();
  const { page, filter, canAsk } = useLoaderData<typeof loader>();
  const ask = (
    <LinkButton to="/threads/new" look="primary" icon={<PlusIcon />}>
      {t('threads.ask')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('threads.title')} intro={t('threads.intro')} action={canAsk && ask} />
      <div className="filtered">
        <ThemeFilter />
        <div className="filtered__list">
          <StateFilter />
          <ThreadList page={page} filter={filter} canAsk={canAsk} />
        </div>
      </div>
    </>
  );
}
