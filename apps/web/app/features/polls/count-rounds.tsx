import type { CountRound, PollView } from '@passerelle/core/polls/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { options: PollView['options']; rounds: readonly CountRound[] };

/** A ranked count, round by round, and the rule by which it was made. */
export function CountRounds({ options, rounds }: Props) {
  const { t } = useTranslation();
  if (rounds.length === 0) return null;
  const votesIn = (round: CountRound, id: string) => round.votes.find(({ optionId }) => optionId === id)?.votes;
  return (
    <details className="poll__more">
      <summary>{t('polls.rounds.title', { count: rounds.length })}</summary>
      <p className="note">{t('polls.rounds.rule')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the screen is scrolled by keyboard too */}
      <div className="rounds" role="region" aria-label={t('polls.rounds.caption')} tabIndex={0}>
        <table className="rounds__table">
          <caption className="visually-hidden">{t('polls.rounds.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('polls.results.option')}</th>
              {rounds.map((_, index) => (
                <th key={index} scope="col">
                  {t('polls.rounds.round', { number: index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{label}</bdi>
                </th>
                {rounds.map((round, index) => (
                  <td key={index} className={round.eliminated.includes(id) ? 'rounds__out' : undefined}>
                    {votesIn(round, id) ?? <span aria-label={t('polls.rounds.gone')}>–</span>}
                    {round.eliminated.includes(id) && <small>{t('polls.rounds.out')}</small>}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="rounds__exhausted">
              <th scope="row">{t('polls.rounds.exhausted')}</th>
              {rounds.map(({ exhausted }, index) => (
                <td key={index}>{exhausted}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
