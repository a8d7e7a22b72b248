import { z } from 'zod';
import { countSchema, idSchema, instantSchema, optionalTextSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** How often the two want to speak. */
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'free'] as const;
export type Rhythm = (typeof rhythms)[number];
/** Most characters of the rules, and of the goals. */
export const maxAgreementText = 5000;

/** `revision`: the wording that it is made from, 0 when there is none. Rules and goals are Markdown. */
export const writeAgreementInput = z.strictObject({
  binomeId: idSchema,
  revision: countSchema(0),
  rhythm: z.enum(rhythms),
  rules: optionalTextSchema(maxAgreementText),
  goals: optionalTextSchema(maxAgreementText),
});
export type WriteAgreementInput = z.input<typeof writeAgreementInput>;

/** `revision`: the wording that one has read. */
export const signAgreementInput = z.strictObject({ binomeId: idSchema, revision: countSchema(1) });
export type SignAgreementInput = z.input<typeof signAgreementInput>;

/** One wording. `signatures`: of whoever signed it, also of somebody who was one of the two then. */
export const wordingView = z.object({
  revision: z.number().int(),
  rhythm: z.enum(rhythms),
  rules: z.string(),
  rulesHtml: z.string(),
  goals: z.string(),
  goalsHtml: z.string(),
  writtenBy: memberRef,
  writtenAt: instantSchema,
  signatures: z.array(z.object({ member: memberRef, at: instantSchema })),
});
export type WordingView = z.infer<typeof wordingView>;

/** What the two agreed on, for those who work in the binôme. */
export const agreementView = z.object({
  binomeId: idSchema,
  /** The newest wording; null before the first. */
  current: wordingView.nullable(),
  /** Both have signed it. */
  signed: z.boolean(),
  /** What the programme's rules say, to begin with. */
  programmeRules: z.string(),
  /** The reader has signed it. Whether they may write and sign is `can.agree` of the binôme. */
  ownSigned: z.boolean(),
});
export type AgreementView = z.infer<typeof agreementView>;

/** That there is one, and its rhythm: all that a coordinator sees of it. */
export const agreementStanding = z.object({ written: z.boolean(), signed: z.boolean(), rhythm: z.enum(rhythms).nullable() });
export type AgreementStanding = z.infer<typeof agreementStanding>;
