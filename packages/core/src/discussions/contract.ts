import { z } from 'zod';
import { clientIdSchema, idSchema, lineSchema, localeSchema, pageInput, pageSchema, textSchema } from '../kernel/contract.ts';
import { maxPost, maxTitle, threadSummary } from '../threads/contract.ts';

/** A question to those who wrote a sheet; its theme is the sheet's. */
export const askAboutInput = z.strictObject({
  practiceId: idSchema,
  clientId: clientIdSchema,
  title: lineSchema(maxTitle),
  body: textSchema(maxPost),
  locale: localeSchema,
});
export type AskAboutInput = z.input<typeof askAboutInput>;

/** A thread about a sheet, as its page shows it. */
export const sheetThreadView = threadSummary.pick({
  id: true, kind: true, state: true, title: true, locale: true, author: true, duplicateOfId: true, replyCount: true, createdAt: true,
});
export type SheetThreadView = z.infer<typeof sheetThreadView>;

/** What is asked about a published sheet, as far as the reader reads it. */
export const discussionsView = z.object({
  practiceId: idSchema,
  count: z.number().int(),
  newest: z.array(sheetThreadView),
  can: z.object({ ask: z.boolean() }),
});
export type DiscussionsView = z.infer<typeof discussionsView>;

export const listDiscussionsInput = pageInput.extend({ practiceId: idSchema });
export type ListDiscussionsInput = z.input<typeof listDiscussionsInput>;
export const discussionsPage = pageSchema(sheetThreadView);

/** The sheet that a thread is about. */
export const discussedView = z.object({ id: idSchema, title: z.string(), locale: localeSchema });
export type DiscussedView = z.infer<typeof discussedView>;
