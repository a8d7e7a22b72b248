import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ProposalCard } from './proposal-card.tsx';

/** What is proposed to the reader, before everything else of the page: somebody waits for the answer. */
export function ProposalsPanel({ proposals }: { proposals: readonly BinomeLifeView[] }) {
  const { t } = useTranslation();
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className="home__heading">
        {t('life.proposal.title', { count: proposals.length })}
      </h2>
      <ul role="list" className="binome-cards">
        {proposals.map((binome) => (
          <li key={binome.id}>
            <ProposalCard binome={binome} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
