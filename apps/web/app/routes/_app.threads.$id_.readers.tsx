import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listReadersInput } from '@passerelle/core/inbox/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Person } from '#app/components/person.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';
import '#app/features/reading/reading.css';

export const handle = { title: 'reading.receipts.title' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const { inbox, threads } = context.services;
  const { title, locale } = await read(threads.get(actor, threadId));
  const readers = await read(inbox.listReaders(actor, { ...addressQuery(listReadersInput, request), threadId, limit: 50 }));
  return { thread: { id: threadId, title, locale }, readers };
}

export default function Readers() {
  const { t } = useTranslation();
  const { thread, readers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t('reading.receipts.title')}
        intro={t('reading.receipts.count', { count: readers.readCount, total: readers.readerCount })}
        back={{ to: `/threads/${thread.id}`, label: thread.title }}
      />
      <ul role="list" className="rows readers text-width">
        {readers.items.map(({ member, readAt }) => (
          <li key={member.id}>
            <Person member={member} />
            <span className="note">
              <RelativeTime instant={readAt} />
            </span>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={readers.nextCursor} />
    </>
  );
}
