import { useTranslation } from '#app/lib/words.tsx';
import type { DescribedCommuneView } from '@passerelle/core/programmes/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LocalClock } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { CommuneFacts } from './commune-facts.tsx';
import { CommunePlace } from './commune-place.tsx';

type Props = { communes: DescribedCommuneView[]; canPlace: boolean; answer: { problem: FormProblem } | undefined };

/** Each commune under both its names, with its clock, what kind of place it is, and where it lies. */
export function CommuneList({ communes, canPlace, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.communes.listTitle')}>
      {communes.length === 0 && <EmptyState title={t('coordination.communes.empty')} />}
      <ul className="rows">
        {communes.map((commune) => (
          <li key={commune.id}>
            <p>
              <bdi className="person-name">{commune.nameFr}</bdi> <span aria-hidden="true">·</span>{' '}
              <bdi lang="ar">{commune.nameAr}</bdi>
            </p>
            <span className="row-facts">
              <span className="note">
                <LocalClock timeZone={commune.timeZone} />
              </span>
              <Badge tone={commune.kind === 'reference' ? 'accent' : 'neutral'}>
                {t(`common.communeKind.${commune.kind}`)}
              </Badge>
            </span>
            <CommuneFacts key={`${commune.population} ${commune.setting}`} commune={commune} canDescribe={canPlace} answer={answer} />
            <CommunePlace key={JSON.stringify(commune.place)} commune={commune} canPlace={canPlace} answer={answer} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
