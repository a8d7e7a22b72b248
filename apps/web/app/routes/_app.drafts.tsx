import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import type { DraftInList } from '@passerelle/core/drafts/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { KeepingTabs } from '#app/features/bookmarks/keeping-tabs.tsx';
import '#app/features/drafts/drafts.css';
import { threadHref } from '#app/features/threads/post-place.ts';
import { read, readOrNull } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'finding.drafts.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { drafts: await read(context.services.drafts.list(requireActor(context, request))) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const place = String((await request.formData()).get('place'));
  await readOrNull(context.services.drafts.drop(actor, place));
  return redirectWithToast(context, '/drafts', 'finding.drafts.dropped');
}

/** What one has begun to write, wherever it was. */
export default function Drafts() {
  const { t } = useTranslation();
  const { drafts } = useLoaderData<typeof loader>();
  return (
    <div className="text-width stack">
      <PageHeader title={t('finding.drafts.title')} intro={t('finding.drafts.intro')} />
      <KeepingTabs />
      {drafts.length === 0 && (
        <EmptyState title={t('finding.drafts.none.title')} action={<LinkButton to="/threads/new">{t('threads.ask')}</LinkButton>}>
          {t('finding.drafts.none.text')}
        </EmptyState>
      )}
      <ul role="list" className="rows">
        {drafts.map((draft) => (
          <li key={draft.place}>
            <Draft draft={draft} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Draft({ draft: { place, title, body, updatedAt, thread } }: { draft: DraftInList }) {
  const { t } = useTranslation();
  return (
    <div className="draft-row">
      <p>
        <strong>{t(thread ? 'finding.drafts.reply' : 'finding.drafts.ask')}</strong> <bdi>{thread ? thread.title : title || t('finding.drafts.untitled')}</bdi>
      </p>
      <p className="draft-row__text" dir="auto">
        {body.length > 160 ? `${body.slice(0, 160).toWellFormed()}…` : body}
      </p>
      <div className="draft-row__acts">
        <LinkButton to={thread ? `${threadHref(thread.id)}#reply` : '/threads/new'}>{t('finding.drafts.go')}</LinkButton>
        <span className="note">
          <RelativeTime instant={updatedAt} />
        </span>
        <Form method="post">
          <input type="hidden" name="place" value={place} />
          <Button type="submit" look="quiet" size="s">
            {t('finding.drafts.drop')}
          </Button>
        </Form>
      </div>
    </div>
  );
}
