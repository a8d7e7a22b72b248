import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import '#app/features/dev/mail.css';
import { requireKeptMail } from '#app/features/dev/kept-mail.server.ts';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'dev.mail.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireKeptMail(context);
  const cursor = new URL(request.url).searchParams.get('cursor');
  return { page: await read(context.services.mails.listKept(cursor ? { cursor } : {})) };
}

export default function KeptMail() {
  const { t } = useTranslation();
  const { page } = useLoaderData<typeof loader>();
  return (
    <div className="kept-mail">
      <PageHeader title={t('dev.mail.title')} intro={t('dev.mail.intro')} />
      {page.items.length === 0 && <EmptyState title={t('dev.mail.empty')} />}
      <ul className="rows">
        {page.items.map((mail) => (
          <li key={mail.id}>
            <Link to={`/dev/mail/${mail.id}`} className="kept-mail__link">
              <span>
                <bdi className="person-name">{mail.subject}</bdi>
              </span>
              <span className="note">
                <bdi>{mail.to}</bdi>
              </span>
            </Link>
            <span className="note">
              <DateTime instant={mail.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
