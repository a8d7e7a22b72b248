import type { OutdatedPairView } from '@passerelle/core/matching/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Most that are named; the run has to be done anew anyway. */
const shown = 10;

/** What is no longer true of a run, by name. */
export function OutdatedPairs({ pairs }: { pairs: readonly OutdatedPairView[] }) {
  const { t } = useTranslation();
  return (
    <div className="matching-outdated">
      <p>{t('matching.outdated', { count: pairs.length })}</p>
      <ul>
        {pairs.slice(0, shown).map(({ mentor, mentee, obstacle }) => (
          <li key={mentee.id}>
            <Sentence text={t('matching.outdatedPair', { why: t(`matching.obstacle.${obstacle}`) })} parts={{ mentor: <PersonName name={mentor.name} />, mentee: <PersonName name={mentee.name} /> }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
