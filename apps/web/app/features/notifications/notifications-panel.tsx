import { useTranslation } from '#app/lib/words.tsx';
import type { NotificationSettings } from '@passerelle/core/notifications/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { DeviceSwitch } from './device-switch.tsx';
import { SettingsForm } from './settings-form.tsx';

export type OwnNotifications = { settings: NotificationSettings; publicKey: string | null; endpoint: string | null };
type Props = { own: OwnNotifications; answer: { problem: FormProblem } | undefined };

/** On which device one is told of what is new, of what, and when. */
export function NotificationsPanel({ own: { settings, publicKey, endpoint }, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('notifications.title')} intro={t('notifications.intro')}>
      {publicKey === null ? <p className="note">{t('notifications.notSetUp')}</p> : <DeviceSwitch publicKey={publicKey} endpoint={endpoint} />}
      <SettingsForm settings={settings} answer={answer} />
    </Panel>
  );
}
