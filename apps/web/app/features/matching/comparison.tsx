import type { ChangedPairView, ComparisonView } from '@passerelle/core/matching/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Person, PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useDifference } from './percent.ts';

/** A run beside the one before it: what the whole gained or lost, and whose mentor is another one. */
export function Comparison({ compared }: { compared: ComparisonView }) {
  const { t } = useTranslation();
  const difference = useDifference();
  const { previous, changed, pairsMore, scoreMore, items, nextCursor } = compared;
  if (!previous) return <EmptyState title={t('matching.compare.first')}>{t('matching.compare.firstText')}</EmptyState>;
  return (
    <>
      <p>
        <Sentence text={t('matching.compare.since')} parts={{ at: <DateTime instant={previous.createdAt} /> }} />
      </p>
      <dl className="points">
        <div>
          <dt>{t('matching.compare.pairs')}</dt>
          <dd dir="ltr">{difference(pairsMore)}</dd>
        </div>
        <div>
          <dt>{t('matching.compare.score')}</dt>
          <dd dir="ltr">{difference(scoreMore)}</dd>
        </div>
      </dl>
      <p>{t('matching.compare.changed', { count: changed })}</p>
      <ul className="rows">
        {items.map((change) => (
          <Change key={change.mentee.id} change={change} />
        ))}
      </ul>
      <MoreLink nextCursor={nextCursor} />
    </>
  );
}

function Change({ change: { mentee, before, after } }: { change: ChangedPairView }) {
  const { t } = useTranslation();
  const named = (mentor: MemberRef | null) => (mentor ? <PersonName name={mentor.name} /> : t('matching.compare.nobody'));
  return (
    <li>
      <Person member={mentee} size="s" />
      <span>
        <Sentence text={t('matching.compare.change')} parts={{ before: <s>{named(before)}</s>, after: <strong>{named(after)}</strong> }} />
      </span>
    </li>
  );
}
