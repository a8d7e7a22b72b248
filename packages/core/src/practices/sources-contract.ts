import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, lineSchema, localeSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { block, consentStates, maxPracticeTitle, practiceSourceView, practiceStatuses, revisionSchema } from './contract.ts';

/** Starts a draft from a post: its text goes into "what we did", its thread's title and theme are taken over. */
export const draftFromPostInput = z.strictObject({ postId: idSchema, clientId: clientIdSchema });
export type DraftFromPostInput = z.input<typeof draftFromPostInput>;

/** Most posts or messages taken at once. */
export const maxTaken = 50;
const taken = z.array(idSchema).min(1, 'required').max(maxTaken, 'tooMany').transform((ids) => [...new Set(ids)]);

/** Starts a draft from several posts of a thread: their texts go into "what we did", one after the other. */
export const draftFromPostsInput = z.strictObject({ threadId: idSchema, postIds: taken, clientId: clientIdSchema });
export type DraftFromPostsInput = z.input<typeof draftFromPostsInput>;

/** Starts a draft from messages of a conversation that one is in; their authors are asked. The title is read by the curators at once. */
export const draftFromMessagesInput = z.strictObject({
  conversationId: idSchema,
  messageIds: taken,
  clientId: clientIdSchema,
  title: lineSchema(maxPracticeTitle),
  theme: themeSchema,
  /** Left out: one's own language. */
  locale: localeSchema.optional(),
});
export type DraftFromMessagesInput = z.input<typeof draftFromMessagesInput>;

/** What would be taken, before it is: the words as they would stand there, and whose consent is asked for. */
export const chosenMessagesInput = z.strictObject({ conversationId: idSchema, messageIds: taken });
export type ChosenMessagesInput = z.input<typeof chosenMessagesInput>;
export type ChosenMessagesView = { messages: { id: string; author: z.infer<typeof memberRef>; html: string }[]; asked: z.infer<typeof memberRef>[] };

/** Has posts of a thread be sources of a draft too. */
export const addSourcesInput = z.strictObject({ practiceId: idSchema, threadId: idSchema, postIds: taken });
export type AddSourcesInput = z.input<typeof addSourcesInput>;

/**
 * Takes a source away from a draft. Of a message: at the revision that was read, whose text, as `wordsRemoved` confirms, says
 * nothing any more of what it said.
 */
export const removeSourceInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema, revision: revisionSchema, wordsRemoved: z.boolean().default(false) });
export type RemoveSourceInput = z.input<typeof removeSourceInput>;

/** What became of a source since it was pinned. */
export const sourceChanges = ['none', 'edited', 'deleted'] as const;

/** A source for those who write the sheet: what it said, and what it says now. */
export const sourceStateView = practiceSourceView.omit({ changed: true }).extend({
  change: z.enum(sourceChanges),
  /** The revision that it has now: what is kept or taken over is what was read. */
  revision: z.number().int(),
  /** Both as plain text; null where the reader may not read what it says now. */
  before: z.string(),
  after: z.string().nullable(),
  can: z.object({ settle: z.boolean(), takeOver: z.boolean(), remove: z.boolean() }),
});
export type SourceStateView = z.infer<typeof sourceStateView>;
/** `revision` is the sheet's. */
export const sheetSourcesView = z.object({ id: idSchema, title: z.string(), locale: localeSchema, status: z.enum(practiceStatuses), revision: z.number().int(), withheld: z.boolean(), sources: z.array(sourceStateView) });
export type SheetSourcesView = z.infer<typeof sheetSourcesView>;

/** Has a sheet's source say what it says now, or leaves it as it was pinned; `revision`: the source's, as it was read. */
export const settleSourceInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema, revision: countSchema(1), take: z.enum(['over', 'keep']) });
export type SettleSourceInput = z.input<typeof settleSourceInput>;

/** What somebody asks of the author of messages: to let them be read in a sheet. Only the author sees it. */
export const consentView = z.object({
  practice: z.object({ id: idSchema, title: z.string(), locale: localeSchema, theme: themeSchema, status: z.enum(practiceStatuses) }),
  /** Who took the words; the author, perhaps. */
  asker: memberRef,
  sources: z.array(z.object({
    id: idSchema,
    /** Counts what is pinned of the message: an answer is about these words. */
    revision: z.number().int(),
    html: z.string(),
    consent: z.enum(consentStates),
    consentAt: instantSchema.nullable(),
    can: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })),
  /** The sheet as it stands; null while it holds words of others that are not the author's to read. */
  blocks: z.array(block).nullable(),
});
export type ConsentView = z.infer<typeof consentView>;

const answered = z.strictObject({ id: idSchema, revision: countSchema(1) });
export const answerConsentInput = z.strictObject({ practiceId: idSchema, sources: z.array(answered).min(1, 'required').max(maxTaken, 'tooMany'), answer: z.enum(['given', 'refused']) });
export type AnswerConsentInput = z.input<typeof answerConsentInput>;
export const withdrawConsentInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema });
export type WithdrawConsentInput = z.input<typeof withdrawConsentInput>;

/** A sheet made from a post of a thread, so that the post can say so. Drafts are listed for curators only. */
export const threadPracticeView = z.object({
  id: idSchema,
  title: z.string(),
  status: z.enum(practiceStatuses),
  postId: idSchema,
});
export type ThreadPracticeView = z.infer<typeof threadPracticeView>;
