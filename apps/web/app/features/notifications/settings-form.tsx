import { useTranslation } from '#app/lib/words.tsx';
import type { NotificationSettings } from '@passerelle/core/notifications/contract.ts';
import { CheckBox } from '#app/components/check-box.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { defaultNotificationSettings, digestChoices } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useSelf } from '#app/lib/use-self.ts';

type Props = { settings: NotificationSettings; answer: { problem: FormProblem } | undefined };

/** When one's devices keep quiet and what they show; for all of them. */
export function SettingsForm({ settings, answer }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { commune } = useSelf();
  const isQuiet = settings.quietFrom !== settings.quietUntil;
  const { quietFrom, quietUntil } = isQuiet ? settings : defaultNotificationSettings;
  const choices = digestChoices.map((value) => ({ value, label: t(`notifications.digest.${value}`) }));
  return (
    <Form intent="notifications" answer={answer} className="notifications__settings">
      <fieldset className="notifications__quiet">
        <legend className="field__label">{t('notifications.quiet.title')}</legend>
        <p className="field__hint">{t('notifications.quiet.intro', { commune: communeName(commune) })}</p>
        <CheckBox name="quiet" label={t('notifications.quiet.night')} defaultChecked={isQuiet} />
        <div className="notifications__hours">
          <TextField name="quietFrom" type="time" label={t('notifications.quiet.from')} defaultValue={quietFrom} required />
          <TextField name="quietUntil" type="time" label={t('notifications.quiet.until')} defaultValue={quietUntil} required />
        </div>
        <CheckBox name="quietWeekend" label={t('notifications.quiet.weekend')} defaultChecked={settings.quietWeekend} />
      </fieldset>
      <CheckBox name="threads" label={t('notifications.threads.label')} hint={t('notifications.threads.hint')} defaultChecked={settings.threads} />
      <CheckBox name="showText" label={t('notifications.showText.label')} hint={t('notifications.showText.hint')} defaultChecked={settings.showText} />
      <RadioGroup name="digest" legend={t('notifications.digest.title')} hint={t('notifications.digest.hint')} choices={choices} defaultValue={settings.digest} />
      <SubmitButton>{t('common.save')}</SubmitButton>
    </Form>
  );
}
