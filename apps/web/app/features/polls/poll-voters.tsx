import { Link } from '@remix-run/react';
import type { PollView, VotersView } from '@passerelle/core/polls/contract.ts';
import { Person } from '#app/components/person.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { options: PollView['options']; voters: VotersView; open: boolean };

/** Who voted what, where that was said to be public. */
export function PollVoters({ options, voters: { items, nextAfter }, open }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
  const label = (id: string) => isolated(options.find((option) => option.id === id)?.label ?? '');
  if (items.length === 0) return null;
  return (
    <details className="poll__more" id="voters" open={open || undefined}>
      <summary>{t('polls.voters.title')}</summary>
      <ul role="list" className="rows">
        {items.map(({ voter, choices }) => (
          <li key={voter.id} className="voter">
            <Person member={voter} size="s" />
            <span className="voter__choices">{list.format(choices.map(label))}</span>
          </li>
        ))}
      </ul>
      {nextAfter && (
        <p className="more">
          <Link to={`?voters=${nextAfter}#voters`} className="button button--secondary button--m" preventScrollReset>
            {t('common.more')}
          </Link>
        </p>
      )}
    </details>
  );
}
