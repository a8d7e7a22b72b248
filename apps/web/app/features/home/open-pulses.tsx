import type { OwnBinomeView } from '@passerelle/core/binomes/contract.ts';
import type { OwnHealthView } from '@passerelle/core/health/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { binomes: readonly OwnBinomeView[]; health: readonly OwnHealthView[] };

/** The questions that wait for the reader's answer: how it goes, in each binôme that was asked. Takes no room while there are none. */
export function OpenPulses({ binomes, health }: Props) {
  const { t } = useTranslation();
  const asked = binomes.filter(({ id }) => health.some(({ binomeId, pulse }) => binomeId === id && pulse));
  if (asked.length === 0) return null;
  return (
    <Panel title={t('home.pulse.title')}>
      <ul role="list" className="rows">
        {asked.map(({ id, side, mentor, mentee }) => (
          <li key={id} className="open-pulse">
            <span>
              <Sentence text={t('home.pulse.with')} parts={{ person: <PersonName name={(side === 'mentor' ? mentee : mentor).name} /> }} />
            </span>
            <LinkButton to={`/binomes/${id}/pulse`} size="s">
              {t('home.pulse.answer')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
