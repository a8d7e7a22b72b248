import { z } from 'zod';

/** Languages of the product; the first is the default. */
export const locales = ['fr', 'ar', 'en'] as const;
export type Locale = (typeof locales)[number];
export const localeSchema = z.enum(locales);

/**
 * A resource's identifier: a UUID (version 7, so that keys grow with time). In small letters, as the database answers it: it takes
 * both, so that in capitals one's own id would look like somebody else's wherever two are compared.
 */
export const idSchema = z.uuid().toLowerCase();

/** Named by the client that creates something, so that sending twice is safe. */
export const clientIdSchema = z.uuid().toLowerCase();

/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** True for text that PostgreSQL can store and every screen can show: no NUL, no lone surrogate. */
export function isStorableText(value: string): boolean {
  return !value.includes('\u0000') && value.isWellFormed();
}

// Format characters that nobody sees: overrides that turn what follows round, spaces without width that make one name
// look like another's. The two joiners stay: words in Arabic script and emoji are spelt with them.
const unseen = /[\p{Cf}--[\u200C\u200D]]/gv;

/** A calendar day of this century, as in 2026-06-19; null, or nothing written, is none. */
export const dayOrNone = z.union([z.iso.date().refine((day) => day >= '2000' && day < '2100'), z.null(), z.literal('').transform(() => null)]);

/** One line of plain text: trimmed, 1 to `max` characters, without control characters and without unseen ones. */
export function lineSchema(max: number) {
  return z
    .string()
    .overwrite((value) => value.replace(unseen, '').trim())
    .min(1, 'required')
    .max(max, 'tooLong')
    .refine(isStorableText, 'unstorable')
    .refine((value) => !/\p{Cc}/u.test(value), 'unstorable');
}

/** A text of several lines (Markdown): 1 to `max` characters, line ends folded to \n. */
export function textSchema(max: number) {
  return z
    .string()
    .max(max, 'tooLong')
    .refine(isStorableText, 'unstorable')
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => value.replace(unseen, '').trim().length > 0, 'required');
}

/** Like {@link textSchema}, but may be empty. */
export function optionalTextSchema(max: number) {
  return z
    .string()
    .max(max, 'tooLong')
    .refine(isStorableText, 'unstorable')
    .transform((value) => value.replace(/\r\n?/g, '\n').trim());
}

/** A whole number, or the same in digits as an address or a form has it; nothing else passes for one. */
export function countSchema(min: number, max: number = Number.MAX_SAFE_INTEGER) {
  const digits = z.string().regex(/^\d{1,15}$/).transform(Number);
  return z.union([z.number(), digits]).pipe(z.number().int().min(min).max(max));
}

/** How a list is asked for: `limit` rows (at most 100) after the opaque `cursor` of the page before. */
export const pageInput = z.strictObject({
  cursor: z.string().max(300).optional(),
  limit: countSchema(1, 100).default(20),
});
export type PageInput = z.input<typeof pageInput>;

/** A page of a list; `nextCursor` is null on the last one. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export type Page<T> = { items: T[]; nextCursor: string | null };

/** The fields of social policy a thread or a sheet belongs to; labels are in the catalogues. */
export const themes = [
  'early-childhood',
  'older-people',
  'youth',
  'integration',
  'employment',
  'crime-prevention',
  'women',
  'housing',
  'disability',
  'diagnostic',
  'action-plan',
  'social-unit',
] as const;
export type Theme = (typeof themes)[number];
export const themeSchema = z.enum(themes);

/** Civil servants, and elected members of a council: a pair is of one kind. */
export const colleges = ['official', 'elected'] as const;
export type College = (typeof colleges)[number];

/** What a member is in a programme. */
export const programmeRoles = ['member', 'moderator', 'coordinator'] as const;
export type ProgrammeRole = (typeof programmeRoles)[number];

/** Most different emoji beside one message or post. */
export const maxReactions = 20;
/** One emoji, as Unicode recommends it for interchange (UTS #51, RGI). */
export const emojiSchema = z.string().max(40).refine((value) => /^\p{RGI_Emoji}$/v.test(value), 'emoji');
export const reactionView = z.object({ emoji: z.string(), memberIds: z.array(idSchema) });
export type ReactionView = z.infer<typeof reactionView>;

/** What a text said before: the ones that were replaced, oldest first. */
export const versionView = z.object({ revision: z.number().int(), body: z.string(), html: z.string(), writtenAt: instantSchema });

/** RFC 9457 problem details: the one shape of every failure, over REST and in socket acknowledgements. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** One of the five failures, or a transport's own, for programs. */
  code: z.string(),
  detail: z.string().optional(),
  /** Field name to a message key of the catalogue (`errors.<key>`), when the input was invalid. */
  fields: z.record(z.string(), z.string()).optional(),
  /** The words that a field is refused for, where the rule is about words; or those whom a conflict is about, by name. */
  words: z.array(z.string()).optional(),
  /** Seconds to wait, with 429. */
  retryAfter: z.number().int().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
