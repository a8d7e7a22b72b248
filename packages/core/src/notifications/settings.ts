import { eq } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { defaultNotificationSettings, setNotificationSettingsInput, type NotificationSettings, type SetNotificationSettingsInput } from './contract.ts';
import { clockTimeOf, minutesOf } from './quiet-hours.ts';
import { notificationSettings } from './schema.ts';

/** When and how a member wants to be told. */
export function createSettings({ db }: Kernel) {
  return {
    /** The actor's own, or the defaults. */
    async settings(actor: Actor): Promise<NotificationSettings> {
      const [row] = await db.select().from(notificationSettings).where(eq(notificationSettings.memberId, actor.memberId));
      if (!row) return defaultNotificationSettings;
      const { quietFrom, quietUntil, quietWeekend, showText, threads } = row;
      return { quietFrom: clockTimeOf(quietFrom), quietUntil: clockTimeOf(quietUntil), quietWeekend, showText, threads };
    },

    /** Replaces all of them. */
    async setSettings(actor: Actor, input: SetNotificationSettingsInput): Promise<NotificationSettings> {
      const wanted = validate(setNotificationSettingsInput, input);
      const row = { ...wanted, quietFrom: minutesOf(wanted.quietFrom), quietUntil: minutesOf(wanted.quietUntil) };
      await db
        .insert(notificationSettings)
        .values({ memberId: actor.memberId, ...row })
        .onConflictDoUpdate({ target: notificationSettings.memberId, set: row });
      return wanted;
    },
  };
}
