import type { PollView } from '@passerelle/core/polls/contract.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Who is ahead, or has won, in one sentence. */
export function Winner({ poll: { options, tally, closed } }: { poll: PollView }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const names = options.filter(({ id }) => tally?.winners.includes(id)).map(({ label }) => isolated(label));
  if (names.length === 0) return <p className="results__winner">{t('polls.results.nobody')}</p>;
  const list = new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
  const how = names.length > 1 ? 'tied' : closed ? 'won' : 'ahead';
  return <p className="results__winner">{t(`polls.results.${how}`, { options: list })}</p>;
}
