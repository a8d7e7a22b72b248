import { z } from 'zod';
import { idSchema, instantSchema, isStorableText, lineSchema, localeSchema, pageInput, pageSchema, programmeRoles } from '../kernel/contract.ts';
import { collegeSchema, emailSchema } from '../members/contract.ts';

/** Longest password taken, in characters: argon2id is costly, an unbounded input would be an attack. */
const maxPassword = 256;
/** Shortest password taken: NIST SP 800-63B-4, single factor. No composition rules, for the same source. */
export const minPassword = 15;

/** A password chosen now; the block-list is checked by the service. */
export const newPasswordSchema = z
  .string()
  .min(minPassword, 'passwordShort')
  .max(maxPassword, 'tooLong')
  .refine(isStorableText, 'unstorable')
  // Characters as a person counts them (the same source: each code point is one), in the form that is hashed.
  .refine((value) => [...value.normalize('NFKC')].length >= minPassword, 'passwordShort');

export const signInInput = z.strictObject({
  email: z.string().trim().min(1, 'required').max(254, 'tooLong').refine(isStorableText, 'unstorable'),
  password: z.string().min(1, 'required').max(maxPassword, 'tooLong'),
});
export type SignInInput = z.input<typeof signInInput>;

/** A link's secret: 256 bits in base64url. */
export const linkTokenSchema = z.string().regex(/^[\w-]{43}$/);

export const requestPasswordResetInput = z.strictObject({ email: emailSchema });
export const resetPasswordInput = z.strictObject({
  token: linkTokenSchema,
  password: newPasswordSchema,
});

export const inviteInput = z.strictObject({
  programmeId: idSchema,
  email: emailSchema,
  name: lineSchema(120),
  jobTitle: lineSchema(160),
  college: collegeSchema,
  communeId: idSchema,
  role: z.enum(programmeRoles),
  locale: localeSchema,
});
export type InviteInput = z.input<typeof inviteInput>;

export const invitationStates = ['pending', 'accepted', 'revoked', 'expired'] as const;
export const invitationView = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  role: z.enum(programmeRoles),
  college: collegeSchema,
  locale: localeSchema,
  state: z.enum(invitationStates),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  /** How often it was sent, and the last time by whom and when. */
  letters: z.number().int(),
  sent: z.object({ at: instantSchema, by: z.object({ id: idSchema, name: z.string() }) }),
  /** From when on it may be sent again; null where nobody waits for it: they came, have left, or have a newer one. */
  sendAgainFrom: instantSchema.nullable(),
  can: z.object({ sendAgain: z.boolean() }),
});
export type InvitationView = z.infer<typeof invitationView>;

/** How many have not come yet, and how many of them may be written to again now. */
export const awaitedCount = z.object({ total: z.number().int(), due: z.number().int() });
export const invitationPage = pageSchema(invitationView).extend({ awaited: awaitedCount });
export type InvitationPage = z.infer<typeof invitationPage>;

export const listInvitationsInput = pageInput.extend({ programmeId: idSchema, only: z.literal('awaited').optional() });
export const sendAgainToAllInput = z.strictObject({ programmeId: idSchema });
export type SendAgainToAllInput = z.input<typeof sendAgainToAllInput>;
export type ListInvitationsInput = z.input<typeof listInvitationsInput>;

/** What the holder of an invitation's link may see before accepting it. */
export const invitationPreview = z.object({
  name: z.string(),
  email: z.string(),
  locale: localeSchema,
  programme: z.object({ nameFr: z.string(), nameAr: z.string(), nameEn: z.string() }),
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

export const acceptInvitationInput = z.strictObject({
  token: linkTokenSchema,
  name: lineSchema(120),
  password: newPasswordSchema,
  locale: localeSchema,
});
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>;

/** The first coordinator's form, behind the one-time link that an empty installation prints. */
export const foundInput = z.strictObject({
  token: linkTokenSchema,
  programmeName: lineSchema(200),
  communeName: lineSchema(120),
  timeZone: z.enum(['Europe/Paris', 'Africa/Casablanca']),
  name: lineSchema(120),
  jobTitle: lineSchema(160),
  email: emailSchema,
  password: newPasswordSchema,
  locale: localeSchema,
});
export type FoundInput = z.input<typeof foundInput>;

export const sessionView = z.object({
  id: idSchema,
  createdAt: instantSchema,
  lastSeenAt: instantSchema,
  userAgent: z.string(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;
