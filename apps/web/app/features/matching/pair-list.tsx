import type { MatchedPairView, PinView } from '@passerelle/core/matching/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Mark } from '#app/components/mark.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Person } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { usePercent } from './percent.ts';
import { PinForms } from './pin-forms.tsx';
import { Why } from './why.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { page: Page<MatchedPairView>; pins: readonly PinView[]; canPin: boolean; answer: Answer };

/** The pairs of a run, those that fit best first: who, how well, why, and what the coordinator wants of them. */
export function PairList({ page, pins, canPin, answer }: Props) {
  const { t } = useTranslation();
  if (page.items.length === 0) return <EmptyState title={t('matching.noPairs')}>{t('matching.noPairsText')}</EmptyState>;
  return (
    <>
      <ul className="rows">
        {page.items.map((pair) => (
          <MatchedPair key={`${pair.mentor.id} ${pair.mentee.id}`} pair={pair} pin={pinOf(pair, pins)} canPin={canPin} answer={answer} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}

const pinOf = ({ mentor, mentee }: MatchedPairView, pins: readonly PinView[]) => pins.find((pin) => pin.mentor.id === mentor.id && pin.mentee.id === mentee.id);

function MatchedPair({ pair, pin, canPin, answer }: { pair: MatchedPairView; pin: PinView | undefined; canPin: boolean; answer: Answer }) {
  const { t } = useTranslation();
  const percent = usePercent();
  const { mentor, mentee, score, explained } = pair;
  return (
    <li className="matched">
      <div className="pair">
        <Person member={mentor} size="s" />
        <Mark className="pair__mark" />
        <Person member={mentee} size="s" />
      </div>
      <div className="matched__why">
        <p className="facts">
          <strong>{percent(score)}</strong>
          {pin && <Badge tone={pin.kind === 'pin' ? 'accent' : 'danger'}>{t(`matching.pinned.${pin.kind}`)}</Badge>}
        </p>
        <Why explained={explained} />
        <Points explained={explained} />
      </div>
      {canPin && <PinForms mentor={mentor} mentee={mentee} kind={pin?.kind ?? null} answer={answer} />}
    </li>
  );
}

/** How many of the points possible each criterion brought. */
function Points({ explained }: Pick<MatchedPairView, 'explained'>) {
  const { t } = useTranslation();
  const percent = usePercent();
  return (
    <details className="matching-more">
      <summary>{t('matching.points')}</summary>
      <dl className="points">
        {explained.parts.map(({ criterion, points, weight }) => (
          <div key={criterion}>
            <dt>{t(`matching.criteria.${criterion}`)}</dt>
            <dd>{t('matching.pointsOf', { percent: percent(points), weight })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
