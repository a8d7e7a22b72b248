import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AuthorName } from '#app/components/person.tsx';
import { BookmarkForm } from '#app/features/bookmarks/bookmark-form.tsx';
import { saveBookmark } from '#app/features/bookmarks/save-bookmark.server.ts';
import '#app/features/bookmarks/bookmarks.css';
import { read, readOrNull } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'finding.bookmarks.editTitle' };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { bookmark: await read(context.services.bookmarks.get(actor, pathId(params['id']))) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const postId = pathId(params['id']);
  const form = await request.formData();
  const { bookmarks } = context.services;
  switch (form.get('intent')) {
    case 'keep':
      await read(bookmarks.keep(actor, { postId }));
      return form.has('stay') ? null : redirect(`/bookmarks/${postId}`);
    case 'save':
      return saveBookmark({ context, actor, postId, form });
    case 'seen':
      // Gone meanwhile is as good as seen.
      await readOrNull(bookmarks.markSeen(actor, postId));
      return redirect('/bookmarks');
    case 'drop':
      await read(bookmarks.drop(actor, postId));
      return redirectWithToast(context, '/bookmarks', 'finding.bookmarks.dropped');
    default:
      throw data(null, { status: 400 });
  }
}

/** Why a post was put aside, and when to come back to it. */
export default function EditBookmark() {
  const { t } = useTranslation();
  const { bookmark } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? undefined;
  return (
    <div className="narrow stack">
      <PageHeader title={t('finding.bookmarks.editTitle')} back={{ to: '/bookmarks', label: t('finding.bookmarks.title') }} />
      <Panel title={<bdi>{bookmark.thread.title}</bdi>}>
        <p className="facts">
          <AuthorName author={bookmark.post.author} />
        </p>
        <p dir="auto">{bookmark.post.excerpt}</p>
      </Panel>
      <BookmarkForm bookmark={bookmark} answer={answer} />
      <Form method="post">
        <Button type="submit" name="intent" value="drop" look="quiet">
          {t('finding.bookmarks.drop')}
        </Button>
      </Form>
    </div>
  );
}
