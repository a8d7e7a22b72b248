import type { ComponentProps } from 'react';
import { AboutSheet } from '#app/features/discussions/about-sheet.tsx';
import { OutcomePanel } from '#app/features/polls/outcome-panel.tsx';
import { PollPanel } from '#app/features/polls/poll-panel.tsx';
import { usePoll, useVoters } from '#app/features/polls/use-poll.ts';
import { ThreadScreen } from '#app/features/threads/thread-screen.tsx';
import type { Beside } from './beside.ts';
import { ExpertNotice } from './expert-notice.tsx';
import { JoinedNotice } from './joined-notice.tsx';
import { QuestionBar } from './question-bar.tsx';
import { useExperts, useQuestion } from './use-question.ts';

type Props = Omit<ComponentProps<typeof ThreadScreen>, 'above' | 'below' | 'knowing'> & { beside: Beside };

/** A thread with what belongs to a poll or a question: over its posts what is to be known first, under the opening one what can be done. */
export function ThreadWithBeside({ beside, ...screen }: Props) {
  const { thread } = screen.page;
  const { id } = thread;
  const poll = usePoll(id, beside.poll);
  const voters = useVoters(id, beside.voters, beside.votersAfter);
  const question = useQuestion(id, beside.question);
  const experts = useExperts(thread, beside.experts);
  return (
    <ThreadScreen
      {...screen}
      knowing={experts?.knowing ?? []}
      above={
        <>
          {beside.about && <AboutSheet sheet={beside.about} />}
          {poll?.outcome && <OutcomePanel outcome={poll.outcome} />}
          {question?.duplicateOf && <JoinedNotice target={question.duplicateOf} mayTakeApart={question.can.join} />}
          {experts?.request && !question?.duplicateOf && <ExpertNotice requestId={experts.request} />}
        </>
      }
      below={
        <>
          {poll && <PollPanel poll={poll} voters={voters} votersOpen={beside.votersAfter !== null} answer={screen.answer} />}
          {question && experts && <QuestionBar question={question} experts={experts} />}
        </>
      }
    />
  );
}
