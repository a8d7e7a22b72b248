import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { stateOutcome, vote } from '#app/features/polls/poll-actions.server.ts';
import { threadHref } from '#app/features/threads/post-place.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; threadId: string; form: FormData };

/** What is done on a thread's page beside writing in it. */
export async function beside(sent: Sent) {
  const { context, actor, threadId, form } = sent;
  const { questions } = context.services;
  switch (form.get('intent')) {
    case 'vote':
      return vote(sent);
    case 'state-outcome':
      return stateOutcome(sent);
    case 'me-too':
      await read(questions.sayMeToo(actor, { threadId, on: true }));
      return redirectWithToast(context, threadHref(threadId), 'questions.done.meToo');
    case 'me-too-back':
      await read(questions.sayMeToo(actor, { threadId, on: false }));
      return redirectWithToast(context, threadHref(threadId), 'questions.done.meTooBack');
    case 'take-apart':
      await read(questions.takeApart(actor, threadId));
      return redirectWithToast(context, threadHref(threadId), 'questions.done.apart');
    case 'decline':
      return decline({ context, actor, form, to: threadHref(threadId) });
    default:
      throw data(null, { status: 400 });
  }
}

/** Declines what was asked of one by name. */
export async function decline({ context, actor, form, to }: Omit<Sent, 'threadId'> & { to: string }) {
  await read(context.services.expertise.decline(actor, pathId(String(form.get('requestId')))));
  return redirectWithToast(context, to, 'questions.done.declined');
}
