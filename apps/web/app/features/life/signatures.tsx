import type { WordingView } from '@passerelle/core/agreements/contract.ts';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Who signed a wording and when, and who has yet to. */
export function Signatures({ wording, binome: { mentor, mentee } }: { wording: WordingView; binome: Pick<BinomeLifeView, 'mentor' | 'mentee'> }) {
  const { t } = useTranslation();
  const missing = [mentor, mentee].filter(({ id }) => !wording.signatures.some(({ member }) => member.id === id));
  return (
    <ul role="list" className="signatures">
      {wording.signatures.map(({ member, at }) => (
        <li key={member.id}>
          <Sentence text={t('life.agreement.signedBy')} parts={{ person: <bdi>{member.name}</bdi>, day: <DateTime instant={at} style="date" /> }} />
        </li>
      ))}
      {missing.map(({ id, name }) => (
        <li key={id} className="note">
          <Sentence text={t('life.agreement.missing')} parts={{ person: <bdi>{name}</bdi> }} />
        </li>
      ))}
    </ul>
  );
}
