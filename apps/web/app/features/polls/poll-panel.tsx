import { useId } from 'react';
import type { PollView, VotersView } from '@passerelle/core/polls/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { BallotForm } from './ballot-form.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { PollResults } from './poll-results.tsx';
import { PollVoters } from './poll-voters.tsx';

export type PollPanelProps = {
  poll: PollView;
  voters: VotersView | null;
  /** The page is one further on in the list of voters. */
  votersOpen: boolean;
  answer: { problem: FormProblem } | undefined;
};

/** A poll under the words that ask: until when, one's own vote, what came of it so far. */
export function PollPanel({ poll, voters, votersOpen, answer }: PollPanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const { type, anonymous, closesAt, closed, voterCount, tally, can } = poll;
  return (
    <section className="poll" id="poll" aria-labelledby={id}>
      <h2 id={id} className="poll__title">
        {t('polls.title')}
      </h2>
      <p className="poll__facts">
        <span>
          <Sentence text={t(closed ? 'polls.closedOn' : 'polls.closesOn')} parts={{ date: <DateTime instant={closesAt} /> }} />
        </span>
        <span>{t(`polls.types.${type}`)}</span>
        <span>{t(anonymous ? 'polls.anonymous' : 'polls.named')}</span>
        <span>{t('polls.voted', { count: voterCount })}</span>
      </p>
      {can.vote && <BallotForm poll={poll} answer={answer} />}
      <div aria-live="polite">
        {tally ? <PollResults poll={{ ...poll, tally }} /> : <p className="note">{t('polls.hidden')}</p>}
      </div>
      {tally && voters && <PollVoters options={poll.options} voters={voters} open={votersOpen} />}
      {anonymous && <p className="note">{t(closed ? 'polls.sealed' : 'polls.secret')}</p>}
      {can.conclude && <OutcomeForm poll={poll} answer={answer} />}
    </section>
  );
}
