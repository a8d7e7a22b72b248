import { Link } from '@remix-run/react';
import type { UptakeView } from '@passerelle/core/adoptions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { adoptionStages } from '#app/lib/contract-constants.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AdoptionCard } from './adoption-card.tsx';

type Props = { practiceId: string; served: UptakeView };

/** On a sheet's page, live: the communes that do as it says, and the way to say so for one's own. */
export function AdoptionSection({ practiceId, served }: Props) {
  const { t } = useTranslation();
  const uptake = useFresh(served, `/api/v1/practices/${practiceId}/uptake`, { 'practice.adopted': ({ id }) => id === practiceId });
  const { counts, newest, own, can } = uptake;
  const total = counts.planned + counts.begun + counts.done;
  // One's own first; the others as they came.
  const shown = own ? [own, ...newest.filter(({ id }) => id !== own.id)] : newest;
  // Nobody does as a draft says; but it may come from somewhere.
  if (total === 0 && !can.adopt) return <TreeLink practiceId={practiceId} uptake={uptake} />;
  return (
    <section id="adoptions" tabIndex={-1} className="adoptions">
      <h2>{t('adoptions.title')}</h2>
      {total === 0 ? <p className="note">{t('adoptions.noneYet')}</p> : <Counts counts={counts} />}
      <ul role="list" className="adoptions__list">
        {shown.map((adoption) => (
          <AdoptionCard key={adoption.id} adoption={adoption} />
        ))}
      </ul>
      <div className="button-row">
        {can.adopt && <LinkButton to={`/practices/${practiceId}/adopt`}>{t('adoptions.adopt')}</LinkButton>}
        {total > shown.length && <LinkButton to={`/practices/${practiceId}/adoptions`}>{t('adoptions.all', { count: total })}</LinkButton>}
      </div>
      <TreeLink practiceId={practiceId} uptake={uptake} />
    </section>
  );
}

function Counts({ counts }: Pick<UptakeView, 'counts'>) {
  const { t } = useTranslation();
  return (
    <p className="facts">
      {adoptionStages.map((stage) => counts[stage] > 0 && <span key={stage}>{t(`adoptions.counted.${stage}`, { count: counts[stage] })}</span>)}
    </p>
  );
}

function TreeLink({ practiceId, uptake: { hasTree, adaptationCount } }: { practiceId: string; uptake: UptakeView }) {
  const { t } = useTranslation();
  if (!hasTree) return null;
  return (
    <p>
      <Link to={`/practices/${practiceId}/tree`} prefetch="intent">
        {adaptationCount > 0 ? t('adoptions.tree.below', { count: adaptationCount }) : t('adoptions.tree.above')}
      </Link>
    </p>
  );
}
