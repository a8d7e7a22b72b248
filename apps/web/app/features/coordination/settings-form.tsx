import type { ProgrammeSettingsView } from '@passerelle/core/programmes/contract.ts';
import { CheckBox } from '#app/components/check-box.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxRules, maxThreshold } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { settings: ProgrammeSettingsView; answer: { problem: FormProblem } | undefined };

const thresholds = ['nudgeAfterDays', 'nudgeBothAfterDays', 'tellAfterDays'] as const;

/** What holds for a programme: its days, its rules, and after how long somebody is reminded. */
export function SettingsForm({ settings, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Form intent="settings" answer={answer} className="settings-form">
      <input type="hidden" name="revision" value={settings.revision} />
      <Panel title={t('coordination.settings.datesTitle')} intro={t('coordination.settings.intro')}>
        <div className="form">
          <div className="form__pair">
            <TextField name="startsOn" type="date" dir="ltr" label={t('coordination.settings.startsOn')} defaultValue={settings.startsOn ?? ''} />
            <TextField name="endsOn" type="date" dir="ltr" label={t('coordination.settings.endsOn')} defaultValue={settings.endsOn ?? ''} />
          </div>
          <TextArea name="rules" label={t('coordination.settings.rules')} hint={t('coordination.settings.rulesHint')} defaultValue={settings.rules} maxLength={maxRules} rows={8} />
        </div>
      </Panel>
      <Panel title={t('coordination.settings.reminders')} intro={t('coordination.settings.remindersIntro')}>
        <div className="form">
          {thresholds.map((name) => (
            <TextField key={name} name={name} type="number" inputMode="numeric" min={1} max={maxThreshold} label={t(`coordination.settings.${name}`)} defaultValue={settings[name]} className="input settings-form__days" />
          ))}
          <CheckBox name="pulses" label={t('coordination.settings.pulses')} hint={t('coordination.settings.pulsesHint')} defaultChecked={settings.pulses} />
        </div>
      </Panel>
      <SubmitButton>{t('coordination.settings.save')}</SubmitButton>
    </Form>
  );
}
