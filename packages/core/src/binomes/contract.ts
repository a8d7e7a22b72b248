import { z } from 'zod';
import { idSchema, instantSchema, pageInput } from '../kernel/contract.ts';
import { collegeSchema, memberRef } from '../members/contract.ts';

export const binomeView = z.object({
  id: idSchema,
  programmeId: idSchema,
  college: collegeSchema,
  mentor: memberRef,
  mentee: memberRef,
  createdAt: instantSchema,
});
export type BinomeView = z.infer<typeof binomeView>;

/** One of the reader's own binômes, as the home page shows it. */
export const ownBinomeView = binomeView.extend({
  side: z.enum(['mentor', 'mentee']),
  conversationId: idSchema,
  /** IANA zones, for the clock at either end. */
  timeZones: z.object({ mentor: z.string(), mentee: z.string() }),
  lastSeq: z.number().int(),
  unread: z.number().int(),
  /** The newest message: who wrote it, when, and its first words as plain text. */
  last: z
    .object({ authorId: idSchema, excerpt: z.string(), createdAt: instantSchema })
    .nullable(),
});
export type OwnBinomeView = z.infer<typeof ownBinomeView>;

export const listBinomesInput = pageInput.extend({ programmeId: idSchema });
export type ListBinomesInput = z.input<typeof listBinomesInput>;

export const pairInput = z.strictObject({
  programmeId: idSchema,
  mentorId: idSchema,
  menteeId: idSchema,
});
export type PairInput = z.input<typeof pairInput>;
