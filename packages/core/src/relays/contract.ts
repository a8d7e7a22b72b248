import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, lineSchema, localeSchema, pageInput, pageSchema, textSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { spaceRef } from '../spaces/contract.ts';
import { maxTitle, replyInput } from '../threads/contract.ts';

/** Longest question, in characters of Markdown. */
export const maxQuestion = 8000;

export const relayStates = ['proposed', 'published', 'refused', 'withdrawn'] as const;
export type RelayState = (typeof relayStates)[number];

/** A binôme's question to the peers, as the two see it; nobody else does. */
export const relaySummary = z.object({
  id: idSchema,
  conversationId: idSchema,
  /** `withdrawn`: by the asker, or, once it was published, by either of the two. */
  state: z.enum(relayStates),
  asker: memberRef,
  title: z.string(),
  theme: themeSchema,
  locale: localeSchema,
  revision: z.number().int(),
  /** The thread, while it is public. */
  threadId: idSchema.nullable(),
  /** The message that brought an accepted answer back. */
  returnedMessageId: idSchema.nullable(),
  askedAt: instantSchema,
  decidedAt: instantSchema.nullable(),
  can: z.object({ decide: z.boolean(), revise: z.boolean(), withdraw: z.boolean() }),
});
export type RelaySummary = z.infer<typeof relaySummary>;
export const relayPage = pageSchema(relaySummary);

/** The thread as everybody would see it. In `html` the names that keep it from going out are marked; `names` are those found. */
export const relayPreview = z.object({
  author: memberRef,
  space: spaceRef,
  title: z.string(),
  html: z.string(),
  names: z.object({ title: z.array(z.string()), body: z.array(z.string()) }),
});
export type RelayPreview = z.infer<typeof relayPreview>;

export const relayView = relaySummary.extend({
  body: z.string(),
  preview: relayPreview,
});
export type RelayView = z.infer<typeof relayView>;

const question = {
  title: lineSchema(maxTitle),
  body: textSchema(maxQuestion),
  theme: themeSchema,
  locale: localeSchema,
  /** Left out: the programme's general space. One that both of the two read. */
  spaceId: idSchema.optional(),
};

export const previewRelayInput = z.strictObject({ conversationId: idSchema, ...question });
export type PreviewRelayInput = z.input<typeof previewRelayInput>;

export const proposeRelayInput = previewRelayInput.extend({ clientId: clientIdSchema });
export type ProposeRelayInput = z.input<typeof proposeRelayInput>;

/** The whole question anew. `revision`: the one it replaces. */
export const reviseRelayInput = z.strictObject({ relayId: idSchema, revision: countSchema(1), ...question });
export type ReviseRelayInput = z.input<typeof reviseRelayInput>;

export const relayInput = z.strictObject({ relayId: idSchema });
export type RelayInput = z.input<typeof relayInput>;

/** `revision`: the words that were read before saying yes. */
export const agreeRelayInput = relayInput.extend({ revision: countSchema(1) });
export type AgreeRelayInput = z.input<typeof agreeRelayInput>;

export const listRelaysInput = pageInput.extend({ conversationId: idSchema });
export type ListRelaysInput = z.input<typeof listRelaysInput>;

/** What waits for one's yes or no, in one conversation or in all. */
export const listWaitingRelaysInput = pageInput.extend({ conversationId: idSchema.optional() });
export type ListWaitingRelaysInput = z.input<typeof listWaitingRelaysInput>;

/** As `replyInput` of the threads. */
export const replyUnnamedInput = replyInput;
export type ReplyUnnamedInput = z.input<typeof replyUnnamedInput>;
