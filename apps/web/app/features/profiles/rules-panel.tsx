import type { ProgrammeSettingsView } from '@passerelle/core/programmes/contract.ts';
import { DayRange } from '#app/components/day-range.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** How long a programme lasts and what holds in it; nothing where nobody has said so. */
export function RulesPanel({ settings: { startsOn, endsOn, rules, rulesHtml } }: { settings: ProgrammeSettingsView }) {
  const { t } = useTranslation();
  if (!startsOn && !endsOn && rules === '') return null;
  return (
    <Panel title={t('profiles.programme.title')} className="rules-panel">
      <p>
        <DayRange from={startsOn} to={endsOn} />
      </p>
      {rules !== '' && (
        <>
          <h3>{t('profiles.programme.rules')}</h3>
          <Prose html={rulesHtml} />
        </>
      )}
    </Panel>
  );
}
