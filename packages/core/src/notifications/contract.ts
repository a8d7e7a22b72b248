import { z } from 'zod';
import { idSchema, localeSchema } from '../kernel/contract.ts';
import { digestChoices } from '../members/contract.ts';

/** A time of the day as a clock shows it and a form field sends it, 00:00 to 23:59. */
const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clockTime');

const settings = {
  /** By the clock of the member's commune. Equal ends: never quiet. An end before its beginning: over midnight. */
  quietFrom: clockTimeSchema,
  quietUntil: clockTimeSchema,
  /** Saturdays and Sundays too, from midnight to midnight. */
  quietWeekend: z.boolean(),
  /** Whether the first words of a message are shown, on a locked screen too; else only from whom there is one. */
  showText: z.boolean(),
  /** Also of threads: what mentions or answers one, announcements, what one watches, what one is asked by name, reminders. */
  threads: z.boolean(),
};

export const notificationSettingsView = z.object({
  ...settings,
  /** How often what is unread is mailed, in the morning by the same clock, and never in quiet hours. */
  digest: z.enum(digestChoices),
});
export type NotificationSettings = z.infer<typeof notificationSettingsView>;

/** Without `digest` that stays as it is. */
export const setNotificationSettingsInput = z.strictObject({ ...settings, digest: z.enum(digestChoices).optional() });
export type SetNotificationSettingsInput = z.input<typeof setNotificationSettingsInput>;

/** For whoever has set nothing: out of office hours a device stays quiet, and what is written stays off locked screens. */
export const defaultNotificationSettings: NotificationSettings = { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, digest: 'weekly' };

/** A browser's subscription as `PushSubscription.toJSON()` has it; when it expires is for the push service to say. */
export const subscribeInput = z.strictObject({
  endpoint: z.string().max(1000, 'tooLong'),
  expirationTime: z.number().nullable().optional(),
  keys: z.strictObject({
    /** The browser's public key, an uncompressed point of P-256; base64url. */
    p256dh: z.string().regex(/^B[\w-]{86}=?$/),
    /** Its secret of 16 bytes; base64url. */
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});
export type SubscribeInput = z.input<typeof subscribeInput>;

export const pushKeyView = z.object({
  /** What a browser subscribes with (VAPID, RFC 8292); null where pushes are not set up. */
  publicKey: z.string().nullable(),
});

export const subscriptionView = z.object({
  /** Where this session's browser is told; null when it is not. */
  endpoint: z.string().nullable(),
});
export type SubscriptionView = z.infer<typeof subscriptionView>;

/** What every push brings to the service worker, for one member about one place. */
const said = {
  /** Whom it is for: on a browser where somebody else has signed in since, it is not shown. */
  memberId: idSchema,
  /** The newest message or post there that it tells of; of bookmarks, the instant of the newest reminder. */
  seq: z.number().int(),
  title: z.string(),
  body: z.string(),
  lang: localeSchema,
  dir: z.enum(['ltr', 'rtl']),
  /** Arriving in that time it makes no sound: it was sent before, to a device that was off. Milliseconds since 1970. */
  quiet: z.object({ from: z.number(), until: z.number() }).nullable(),
};

/** A service worker that knows nothing of a place says no more than that there is something: one may be older than the server. */
export const pushNotice = z.union([
  z.object({ ...said, conversationId: idSchema }),
  z.object({ ...said, threadId: idSchema }),
  z.object({ ...said, bookmarks: z.literal(true) }),
]);
export type PushNotice = z.infer<typeof pushNotice>;
