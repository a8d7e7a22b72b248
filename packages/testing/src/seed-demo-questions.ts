import { randomUUID } from 'node:crypto';
import { expertise, expertRequests } from '@passerelle/core/expertise/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { pollBallots, pollOptions, polls } from '@passerelle/core/polls/schema.ts';
import { meToos } from '@passerelle/core/questions/schema.ts';
import { demoExpertise, demoExpertRequests, demoMeToos, demoPolls, type DemoPoll } from './demo/questions/index.ts';
import type { DemoWhen } from './demo/types.ts';

type Keys = {
  at: (when: DemoWhen) => Date;
  member: (key: string) => string;
  thread: (key: string) => string;
};

/** Polls with their ballots, who knows about what, whom a question was put to, and who has it too. */
export async function writeQuestions(tx: Database, keys: Keys): Promise<void> {
  for (const poll of demoPolls) await writePoll(tx, poll, keys);
  const { at, member, thread } = keys;
  const since = at({ daysAgo: 90, at: '09:00' });
  await tx.insert(expertise).values(Object.entries(demoExpertise).flatMap(([key, themes]) => themes.map((theme) => ({ memberId: member(key), theme, createdAt: since }))));
  await tx.insert(expertRequests).values(
    demoExpertRequests.map((request) => ({ id: randomUUID(), threadId: thread(request.thread), expertId: member(request.expert), askedBy: member(request.by), createdAt: at(request) })),
  );
  await tx.insert(meToos).values(Object.entries(demoMeToos).flatMap(([key, members]) => members.map((one) => ({ threadId: thread(key), memberId: member(one), createdAt: at({ daysAgo: 5, at: '12:00' }) }))));
}

async function writePoll(tx: Database, poll: DemoPoll, { at, member, thread }: Keys): Promise<void> {
  const threadId = thread(poll.thread);
  const options = poll.options.map((label, position) => ({ id: randomUUID(), threadId, position, label }));
  const { type, anonymous, results, outcome } = poll;
  const closesAt = at(poll.closes);
  const stated = outcome && { outcome: outcome.body, outcomeHtml: renderMarkdown(outcome.body), outcomeBy: member(outcome.by), outcomeAt: at(outcome) };
  const ballots = Array.isArray(poll.ballots) ? poll.ballots.map((places) => ({ places, voterId: null })) : Object.entries(poll.ballots).map(([key, places]) => ({ places, voterId: member(key) }));
  await tx.insert(polls).values({ threadId, type, anonymous, results, closesAt, revision: ballots.length + 1, sealedAt: anonymous ? closesAt : null, ...stated });
  await tx.insert(pollOptions).values(options);
  await tx.insert(pollBallots).values(ballots.map(({ places, voterId }) => ({ threadId, voterId, choices: places.flatMap((place) => options[place]?.id ?? []) })));
}
