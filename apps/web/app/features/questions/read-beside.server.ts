import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { ThreadView } from '@passerelle/core/threads/contract.ts';
import { read } from '#app/lib/failures.ts';
import type { Beside } from './beside.ts';

/** The stretch of the thread that is shown, and how it was asked for. */
type Shown = { after: number; request: Request };

/**
 * What a thread's page shows beside its posts: how far one has read it, what one kept of it, the sheets it became, the reply one
 * has begun; of a poll or of a question what belongs to that, and nothing of the other kinds.
 */
export async function readBeside({ services }: AppLoadContext, actor: Actor, thread: ThreadView, { after, request }: Shown) {
  const { id: threadId, kind } = thread;
  const { inbox, bookmarks, practices, drafts, polls, questions, expertise, discussions, together } = services;
  const parts = [
    inbox.readingPart(actor, { threadId, after }), bookmarks.ofThreadPart(actor, threadId), practices.ofThreadPart(actor, threadId),
    drafts.findPart(actor, `thread:${threadId}`),
  ] as const;
  const none: Beside = { poll: null, voters: null, votersAfter: null, question: null, experts: null, about: null };
  if (kind === 'question') {
    const [reading, kept, sheets, draft, question, experts, about] = await read(
      together('beside_question', [...parts, questions.questionPart(actor, threadId), expertise.ofThreadPart(actor, thread), discussions.ofThreadPart(actor, threadId)]),
    );
    return { reading, kept, sheets, draft, ...none, question, experts, about };
  }
  const [reading, kept, sheets, draft] = await read(together('beside_thread', parts));
  if (kind !== 'poll') return { reading, kept, sheets, draft, ...none };
  const votersAfter = new URL(request.url).searchParams.get('voters');
  const poll = await read(polls.get(actor, threadId));
  const voters = poll.anonymous || !poll.tally ? null : await read(polls.listVoters(actor, { threadId, ...(votersAfter && { after: votersAfter }) }));
  return { reading, kept, sheets, draft, ...none, poll, voters, votersAfter };
}
