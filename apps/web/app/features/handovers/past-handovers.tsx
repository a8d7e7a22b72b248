import type { HandoverView } from '@passerelle/core/handovers/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Who took over from whom, and what they read of what was written before. */
export function PastHandovers({ items }: { items: readonly HandoverView[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('handovers.handover.past')}>
      <ul role="list" className="rows">
        {items.map(({ id, from, to, at, disclosure, waiting }) => (
          <li key={id} className="handover">
            <p>
              <Sentence
                text={t('handovers.handover.line')}
                parts={{ to: <PersonName name={to.name} />, from: <PersonName name={from.name} />, day: <DateTime instant={at} style="date" /> }}
              />
            </p>
            <p className="note">{disclosure === 'waiting' ? t('handovers.disclosure.waiting', { count: waiting }) : t(`handovers.disclosure.${disclosure}`)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
