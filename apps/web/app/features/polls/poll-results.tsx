import type { PollView } from '@passerelle/core/polls/contract.ts';
import { CheckIcon } from '#app/components/icons.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CountRounds } from './count-rounds.tsx';
import { Winner } from './winner.tsx';

type Props = { poll: PollView & { tally: NonNullable<PollView['tally']> } };

/** How many chose what: a table, with a bar beside each number. */
export function PollResults({ poll }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const { options, tally, type, voterCount, own } = poll;
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const votes = new Map(tally.votes.map((one) => [one.optionId, one.votes]));
  return (
    <div className="results">
      <Winner poll={poll} />
      <table className="results__table">
        <caption className="visually-hidden">{t(type === 'ranked' ? 'polls.results.first' : 'polls.results.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('polls.results.option')}</th>
            <th scope="col">{t('polls.results.votes')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, label }) => {
            const count = votes.get(id) ?? 0;
            return (
              <tr key={id} className={poll.closed && tally.winners.includes(id) ? 'results__row results__row--ahead' : 'results__row'}>
                <th scope="row">
                  <bdi>{label}</bdi>{' '}
                  {own?.includes(id) && type !== 'ranked' && (
                    <span className="results__own">
                      <CheckIcon /> {t('polls.results.yours')}
                    </span>
                  )}
                  <progress className="results__bar" max={Math.max(1, voterCount)} value={count} aria-hidden="true" />
                </th>
                <td>
                  <bdi>{t('polls.results.count', { count })}</bdi>{' '}
                  <bdi className="results__share">{percent.format(voterCount === 0 ? 0 : count / voterCount)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {type === 'ranked' && <CountRounds options={options} rounds={tally.rounds} />}
    </div>
  );
}
