import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnansweredInput } from '@passerelle/core/questions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { ThemeFilter } from '#app/components/theme-filter.tsx';
import '#app/features/questions/questions.css';
import { requestsShown, WaitingRequests } from '#app/features/questions/waiting-requests.tsx';
import { UnansweredRow } from '#app/features/questions/unanswered-row.tsx';
import '#app/features/threads/threads.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'questions.unanswered' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { expertise } = context.services;
  const query = addressQuery(listUnansweredInput, request);
  const [page, requests] = await read(Promise.all([expertise.listUnanswered(actor, query), expertise.listOwn(actor, { limit: requestsShown })]));
  return { page, requests };
}

export default function Unanswered() {
  const { t } = useTranslation();
  const { page, requests } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('questions.unanswered')} intro={t('questions.unansweredIntro')} back={{ to: '/threads', label: t('threads.all') }} />
      <div className="filtered">
        <ThemeFilter />
        <div className="filtered__list">
          <WaitingRequests served={requests} />
          {page.items.length === 0 ? (
            <EmptyState title={t('questions.allAnswered')} action={<LinkButton to="/threads">{t('threads.empty.seeAll')}</LinkButton>}>
              <p>{t('questions.allAnsweredText')}</p>
            </EmptyState>
          ) : (
            <ul role="list" className="thread-rows">
              {page.items.map((question) => (
                <UnansweredRow key={question.thread.id} question={question} />
              ))}
            </ul>
          )}
          <MoreLink nextCursor={page.nextCursor} />
        </div>
      </div>
    </>
  );
}
