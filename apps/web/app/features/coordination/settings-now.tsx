import type { ProgrammeSettingsView } from '@passerelle/core/programmes/contract.ts';
import { DayRange } from '#app/components/day-range.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What somebody else saved while one was writing: beside what was typed, which the form below keeps. */
export function SettingsNow({ settings }: { settings: ProgrammeSettingsView }) {
  const { t } = useTranslation();
  const { startsOn, endsOn, rules, rulesHtml, nudgeAfterDays: one, nudgeBothAfterDays: both, tellAfterDays: coordinators, pulses } = settings;
  return (
    <Panel title={t('coordination.settings.now')} intro={t('coordination.settings.nowIntro')}>
      {startsOn || endsOn ? (
        <p>
          <DayRange from={startsOn} to={endsOn} />
        </p>
      ) : (
        <p>{t('coordination.settings.noDates')}</p>
      )}
      <p>{t('coordination.settings.nowReminders', { one, both, coordinators })}</p>
      <p>{t(`coordination.settings.${pulses ? 'nowPulses' : 'nowNoPulses'}`)}</p>
      {rules === '' ? <p>{t('coordination.settings.noRules')}</p> : <Prose html={rulesHtml} />}
    </Panel>
  );
}
