import { useEffect, useRef, useState } from 'react';
import type { PollView } from '@passerelle/core/polls/contract.ts';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { rankName } from './field-names.ts';
import { withRank } from './ranking.ts';

type Props = { poll: PollView; answer: { problem: FormProblem } | undefined };

/** One's vote, to be changed as long as the poll is open. */
export function BallotForm({ poll, answer }: Props) {
  const { t } = useTranslation();
  const { type, own } = poll;
  return (
    <Form intent="vote" answer={answer} preventScrollReset className="ballot">
      <fieldset className="field">
        <legend className="field__label">{t(`polls.ballot.${type}`)}</legend>
        {type === 'ranked' && <p className="field__hint">{t('polls.ballot.rankedHint')}</p>}
        {type === 'ranked' ? <Ranks poll={poll} sent={answer?.problem.intent === 'vote' ? answer.problem.values : undefined} /> : <Choices poll={poll} />}
        <BallotError />
      </fieldset>
      <div className="button-row">
        <SubmitButton>{t(own ? 'polls.ballot.change' : 'polls.ballot.cast')}</SubmitButton>
      </div>
    </Form>
  );
}

function BallotError() {
  const error = useFieldError('choices');
  return error && <p className="field__error">{error}</p>;
}

function Choices({ poll: { type, options, own } }: { poll: PollView }) {
  // Voted in another tab: what stands there is the vote as it is.
  const key = own?.join(' ') ?? '';
  return (
    <div className="choices" key={key}>
      {options.map(({ id, label }) => (
        <label key={id} className="choice">
          <input type={type === 'single' ? 'radio' : 'checkbox'} name="choice" value={id} defaultChecked={own?.includes(id) ?? false} />
          <span className="ballot__option">{isolated(label)}</span>
        </label>
      ))}
    </div>
  );
}

/** A number for each option: it works by keyboard, by touch and without JavaScript. With it, two options change places. */
function Ranks({ poll: { options, own }, sent }: { poll: PollView; sent: Record<string, string> | undefined }) {
  const { t } = useTranslation();
  const key = own?.join(' ') ?? '';
  const [ranks, setRanks] = useState(() => (sent ? new Map(options.map(({ id }) => [id, sent[rankName(id)] ?? ''])) : ranksOf(own)));
  const shown = useRef(key);
  useEffect(() => {
    // Voted in another tab: what stands here is the vote as it is.
    if (shown.current === key) return;
    shown.current = key;
    setRanks(ranksOf(key === '' ? null : key.split(' ')));
  }, [key]);
  return (
    <ul role="list" className="ranks">
      {options.map(({ id, label }) => (
        <li key={id}>
          <label className="rank">
            <select className="input input--select rank__select" name={rankName(id)} value={ranks.get(id) ?? ''} onChange={({ target }) => setRanks(withRank(ranks, id, target.value))}>
              <option value="">{t('polls.ballot.noRank')}</option>
              {options.map((_, index) => (
                <option key={index} value={String(index + 1)}>
                  {index + 1}
                </option>
              ))}
            </select>
            <span className="ballot__option">{isolated(label)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

const ranksOf = (own: readonly string[] | null) => new Map((own ?? []).map((id, index) => [id, String(index + 1)]));
