import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { setNotificationSettingsInput } from '@passerelle/core/notifications/contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import type { OwnNotifications } from './notifications-panel.tsx';

export async function readOwnNotifications({ services: { notifications } }: AppLoadContext, actor: Actor): Promise<OwnNotifications> {
  const [settings, { endpoint }] = await read(Promise.all([notifications.settings(actor), notifications.subscription(actor)]));
  return { settings, endpoint, publicKey: notifications.pushKey() };
}

/** Without quiet hours both ends are the same, whatever stands in their fields. */
export async function saveSettings(context: AppLoadContext, actor: Actor, form: FormData) {
  if (!form.has('quiet')) form.set('quietUntil', String(form.get('quietFrom')));
  const parsed = readForm(setNotificationSettingsInput, form, { quietWeekend: form.has('quietWeekend'), showText: form.has('showText'), threads: form.has('threads') });
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.notifications.setSettings(actor, parsed.input), form);
  return result.done ? redirectWithToast(context, '/account', 'notifications.saved') : result.refusal;
}
