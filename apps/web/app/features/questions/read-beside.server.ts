import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { ThreadView } from '@passerelle/core/threads/contract.ts';
import { read } from '#app/lib/failures.ts';
import type { Beside } from './beside.ts';

/** What a thread's page shows beside its posts: of a poll or of a question, and nothing of the other kinds. */
export async function readBeside({ services }: AppLoadContext, actor: Actor, thread: ThreadView, request: Request): Promise<Beside> {
  const { id, kind } = thread;
  const { polls, questions, expertise } = services;
  const none: Beside = { poll: null, voters: null, votersAfter: null, question: null, experts: null };
  if (kind === 'poll') {
    const after = new URL(request.url).searchParams.get('voters');
    const poll = await read(polls.get(actor, id));
    const voters = poll.anonymous || !poll.tally ? null : await read(polls.listVoters(actor, { threadId: id, ...(after && { after }) }));
    return { ...none, poll, voters, votersAfter: after };
  }
  if (kind !== 'question') return none;
  const [question, experts] = await read(Promise.all([questions.get(actor, id), expertise.ofThread(actor, thread)]));
  return { ...none, question, experts };
}
