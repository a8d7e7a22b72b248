import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { members } from '../members/schema.ts';
import { defaultNotificationSettings, setNotificationSettingsInput, type NotificationSettings, type SetNotificationSettingsInput } from './contract.ts';
import { clockTimeOf, minutesOf } from './quiet-hours.ts';
import { notificationSettings } from './schema.ts';

/** When and how a member wants to be told. */
export function createSettings({ db, work }: Kernel) {
  return {
    /** The actor's own, or the defaults. */
    async settings(actor: Actor): Promise<NotificationSettings> {
      const [row] = await db
        .select({ digest: members.digest, set: notificationSettings })
        .from(members)
        .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id))
        .where(eq(members.id, actor.memberId));
      if (!row) throw new NotFound();
      const { digest, set } = row;
      if (!set) return { ...defaultNotificationSettings, digest };
      const { quietFrom, quietUntil, quietWeekend, showText, threads } = set;
      return { quietFrom: clockTimeOf(quietFrom), quietUntil: clockTimeOf(quietUntil), quietWeekend, showText, threads, digest };
    },

    /** Replaces all of them; when the next digest is due is found anew. */
    async setSettings(actor: Actor, input: SetNotificationSettingsInput): Promise<NotificationSettings> {
      const { digest: wanted, ...rest } = validate(setNotificationSettingsInput, input);
      const row = { ...rest, quietFrom: minutesOf(rest.quietFrom), quietUntil: minutesOf(rest.quietUntil) };
      return work.run(async ({ tx }) => {
        const [member] = await tx
          .update(members)
          .set({ ...(wanted && { digest: wanted }), digestAt: sql`'-infinity'` })
          .where(eq(members.id, actor.memberId))
          .returning({ digest: members.digest });
        if (!member) throw new NotFound();
        await tx
          .insert(notificationSettings)
          .values({ memberId: actor.memberId, ...row })
          .onConflictDoUpdate({ target: notificationSettings.memberId, set: row });
        return { ...rest, digest: member.digest };
      });
    },
  };
}
