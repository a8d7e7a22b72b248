import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, isStorableText, localeSchema, optionalTextSchema, pageInput, pageSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** Longest note, in characters of Markdown. */
export const maxNote = 2000;

export const forwardStates = ['asked', 'granted', 'refused', 'withdrawn'] as const;

/** A wish to show a message in a thread, as the one who asks and the one who wrote it see it; nobody else does. */
export const forwardSummary = z.object({
  id: idSchema,
  /** `withdrawn`: by the one who asked, or, once there was a post, by the author; also when the message was deleted. */
  state: z.enum(forwardStates),
  conversationId: idSchema,
  messageId: idSchema,
  asker: memberRef,
  author: memberRef,
  thread: z.object({ id: idSchema, title: z.string(), locale: localeSchema }),
  note: z.string(),
  /** The post in the thread, once there is one. */
  postSeq: z.number().int().nullable(),
  askedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
export type ForwardSummary = z.infer<typeof forwardSummary>;
export const forwardPage = pageSchema(forwardSummary);

export const forwardView = forwardSummary.extend({
  /** While it waits: the message as it stands now. `changed`: it said something else when it was asked for. */
  words: z.object({ messageRevision: z.number().int(), changed: z.boolean() }).nullable(),
  /** While it waits: the post as everybody in the programme would read it, with the author's name or without. */
  preview: z.object({ named: z.string(), unnamed: z.string() }).nullable(),
});
export type ForwardView = z.infer<typeof forwardView>;

const ofMessage = z.strictObject({ conversationId: idSchema, messageId: idSchema });

export const askForwardInput = ofMessage.extend({
  clientId: clientIdSchema,
  threadId: idSchema,
  note: optionalTextSchema(maxNote).default(''),
});
export type AskForwardInput = z.input<typeof askForwardInput>;

export const forwardInput = z.strictObject({ forwardId: idSchema });
export type ForwardInput = z.input<typeof forwardInput>;

/** `messageRevision`: the one whose words were read before saying yes. `named`: the post carries name and commune. */
export const grantForwardInput = forwardInput.extend({ messageRevision: countSchema(1), named: z.boolean() });
export type GrantForwardInput = z.input<typeof grantForwardInput>;

/** What waits for one's answer, or what one has agreed to. */
export const listForAuthorInput = pageInput.extend({
  state: z.enum(['asked', 'granted']).default('asked'),
  conversationId: idSchema.optional(),
});
export type ListForAuthorInput = z.input<typeof listForAuthorInput>;

export const forwardSubjectInput = ofMessage;
export type ForwardSubjectInput = z.input<typeof forwardSubjectInput>;

/** The message that somebody thinks of showing. */
export type ForwardSubjectView = {
  author: z.infer<typeof memberRef>;
  own: boolean;
  /** Its words, as a thread would show them. */
  html: string;
  /** Why it cannot be asked for, and the request that stands in the way. */
  obstacle: 'already-asked' | 'refused-before' | 'author-left' | null;
  forwardId: string | null;
};

/** Threads of the conversation's programme whose title holds a text; the newest without one. */
export const forwardPlacesInput = z.strictObject({ conversationId: idSchema, title: z.string().trim().max(200, 'tooLong').refine(isStorableText, 'unstorable').default('') });
export type ForwardPlacesInput = z.input<typeof forwardPlacesInput>;
export const forwardPlacesView = z.object({
  threads: z.array(z.object({ id: idSchema, title: z.string(), locale: localeSchema, theme: themeSchema, lastPostAt: instantSchema })),
});
export type ForwardPlacesView = z.infer<typeof forwardPlacesView>;
