import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import '#app/features/polls/polls.css';
import { beside } from '#app/features/questions/question-actions.server.ts';
import '#app/features/questions/questions.css';
import { readBeside } from '#app/features/questions/read-beside.server.ts';
import { ThreadWithBeside } from '#app/features/questions/thread-with-beside.tsx';
import * as actions from '#app/features/threads/thread-actions.server.ts';
import '#app/features/relays/relays.css';
import { readingActions } from '#app/features/reading/reading-actions.server.ts';
import * as postActions from '#app/features/threads/posts/post-actions.server.ts';
import '#app/features/threads/posts/posts.css';
import { chosenReading } from '#app/features/threads/posts/reading.ts';
import { withAnswers } from '#app/features/threads/posts/with-answers.server.ts';
import '#app/features/threads/threads.css';
import { previewOf } from '#app/features/writing/preview.server.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { withoutSource } from '#app/lib/without-source.ts';
import type { Words } from '#app/lib/i18n.ts';

type Loaded = { page: { thread: { title: string } } };
export const handle = { title: ({ page }: Loaded, t: Words['t']) => page.thread.title || t('posts.threadGone') };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const threadId = pathId(params['id']);
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const { threads, inbox } = context.services;
  const page = await withAnswers({ request, context, actor }, await read(threads.page(actor, { threadId, after })));
  const { sheets, reading, kept, draft, ...aside } = await readBeside(context, actor, page.thread, { after, request });
  const seesReaders = page.thread.kind === 'announcement' && (page.thread.can.curate || page.thread.author.id === actor.memberId);
  const readers = seesReaders ? await read(inbox.listReaders(actor, { threadId, limit: 1 })) : null;
  const shown = { ...page, posts: page.posts.map(withoutSource), acceptedPost: page.acceptedPost && withoutSource(page.acceptedPost), quoted: page.quoted.map(withoutSource) };
  // Of a question joined to another, and of what was deleted, the page says by itself why nothing more is written.
  const { can, duplicateOfId, deletedAt } = page.thread;
  const closedSpace = can.reply || duplicateOfId !== null || deletedAt !== null ? null : await read(context.services.spaces.get(actor, page.thread.space.id));
  return { page: shown, after, sheets, reading, readers, languages: chosenReading(request), beside: aside, kept, draft, pageKey: crypto.randomUUID(), closedSpace };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = {
    context,
    actor: requireActor(context, request),
    threadId: pathId(params['id']),
    form: await request.formData(),
  };
  const readingAction = readingActions.get(String(sent.form.get('intent')));
  if (readingAction) return readingAction(sent);
  const preview = previewOf(context, sent.actor, sent.form);
  if (preview) return preview;
  switch (sent.form.get('intent')) {
    case 'reply':
      return sent.form.get('as') === 'unnamed' ? actions.replyUnnamed(sent) : actions.reply(sent);
    case 'accept':
    case 'take-back':
      return actions.accept(sent);
    case 'draft':
      return actions.draft(sent);
    case 'react':
      return postActions.react(sent);
    case 'remove':
      return postActions.remove(sent);
    case 'restore':
      return postActions.restore(sent);
    default:
      return beside(sent);
  }
}

export default function Thread() {
  const { page, after, sheets, reading, readers, languages, beside: aside, pageKey, closedSpace } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ThreadWithBeside
      key={`${page.thread.id} ${after}`}
      page={page}
      after={after}
      sheets={sheets}
      beside={aside}
      pageKey={pageKey}
      reading={reading}
      readers={readers}
      languages={languages}
      answer={answer}
      closedSpace={closedSpace}
    />
  );
}
