import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addSourcesInput, draftFromPostsInput } from '@passerelle/core/practices/sources-contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { BeginFromPosts } from '#app/features/consents/begin-from-posts.tsx';
import { chosenIn } from '#app/features/consents/chosen.ts';
import '#app/features/consents/consents.css';
import { PickList } from '#app/features/consents/pick-list.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { postsPerPage } from '#app/lib/contract-constants.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'consents.posts.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { threads, practices } = context.services;
  const search = new URL(request.url).searchParams;
  const after = Math.max(0, Math.trunc(Number(search.get('after')) || 0));
  const chosen = chosenIn(search, 'post');
  const { thread, posts, hasMore } = await read(threads.page(actor, { threadId: pathId(params['id']), after }));
  if (!thread.can.curate) throw data({ code: 'forbidden' }, { status: 403 });
  const goesOn = search.get('then') === 'write';
  const mine = goesOn ? (await read(practices.list(actor, { status: 'draft', limit: 100 }))).items : [];
  const drafts = mine.filter(({ programmeId, status, withheld }) => programmeId === thread.programmeId && status === 'draft' && !withheld);
  return {
    thread: { id: thread.id, title: thread.title },
    posts: posts.filter(({ deletedAt }) => deletedAt === null).map(({ id, author, createdAt, html }) => ({ id, author, at: createdAt, html })),
    after, hasMore, chosen, goesOn, clientId: newClientId(),
    drafts: drafts.map(({ id, title }) => ({ id, title })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices } = context.services;
  const form = await request.formData();
  const given = { threadId: pathId(params['id']), postIds: form.getAll('post') };
  if (form.get('intent') === 'add') {
    const parsed = readForm(addSourcesInput, form, given);
    if (!parsed.ok) return parsed.refusal;
    const added = await attempt(practices.addSources(actor, parsed.input), form);
    return added.done ? redirectWithToast(context, `/practices/${added.value.id}/sources`, 'consents.done.added') : added.refusal;
  }
  const parsed = readForm(draftFromPostsInput, form, given);
  if (!parsed.ok) return parsed.refusal;
  const begun = await attempt(practices.draftFromPosts(actor, parsed.input), form);
  return begun.done ? redirect(`/practices/${begun.value.id}/edit`) : begun.refusal;
}

export default function SheetFromPosts() {
  const { t } = useTranslation();
  const memberName = useMemberName();
  const { thread, posts, after, hasMore, chosen, goesOn, drafts, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isChosen = goesOn && chosen.length > 0;
  return (
    <div className="narrow">
      <PageHeader title={t('consents.posts.title')} intro={t('consents.posts.intro')} back={{ to: threadHref(thread.id), label: thread.title || t('posts.threadGone') }} />
      {isChosen ? (
        <BeginFromPosts chosen={chosen} drafts={drafts} clientId={clientId} answer={answer} />
      ) : (
        <PickList
          key={after}
          name="post"
          items={posts.map(({ author, ...post }) => ({ ...post, name: memberName(author) }))}
          chosen={chosen}
          isEmpty={goesOn}
          earlier={after > 0 ? { name: 'after', value: Math.max(0, after - postsPerPage) } : null}
          later={hasMore ? { name: 'after', value: after + postsPerPage } : null}
        />
      )}
    </div>
  );
}
