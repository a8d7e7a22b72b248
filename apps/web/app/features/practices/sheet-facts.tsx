import type { ReactNode } from 'react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** What can be compared between sheets, as far as somebody has said it. */
export function SheetFacts({ sheet: { commune, communeSize, budget, duration, audiences } }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const facts: [string, ReactNode][] = [];
  if (commune) facts.push([t('practices.fact.commune'), <bdi key="commune">{communeName(commune)}</bdi>]);
  if (communeSize) facts.push([t('practices.fact.communeSize'), t(`practices.communeSize.${communeSize}`)]);
  if (budget) facts.push([t('practices.fact.budget'), t(`practices.budget.${budget}`)]);
  if (duration) facts.push([t('practices.fact.duration'), t(`practices.duration.${duration}`)]);
  if (audiences.length > 0) facts.push([t('practices.fact.audiences'), audiences.map((one) => t(`practices.audience.${one}`)).join(' · ')]);
  if (facts.length === 0) return null;
  return (
    <section className="sheet__facts" aria-label={t('practices.fact.title')}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
