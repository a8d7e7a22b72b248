import { z } from 'zod';
import { idSchema, instantSchema, localeSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { block, communeRef, consentStates, facts } from './contract.ts';

/** How a sheet is cited: who wrote it, for which programme, and which approved version one read. */
export const citationView = z.object({
  authors: z.array(memberRef.pick({ name: true, commune: true })),
  programme: z.object({ nameFr: z.string(), nameAr: z.string(), nameEn: z.string() }),
  /** The revision that was approved last, and when. */
  version: z.number().int(),
  approvedAt: instantSchema,
});
export type CitationView = z.infer<typeof citationView>;

/** Everybody whose agreement a public page needs: who wrote the sheet, and who wrote what it is made from. */
export const publicStandingView = z.object({
  practiceId: idSchema,
  title: z.string(),
  locale: localeSchema,
  /** The public page's name in an address; null: there is none. */
  token: z.string().nullable(),
  people: z.array(z.object({
    member: memberRef,
    /** Of several answers the one that is furthest from a yes. `notNeeded`: nobody has asked. */
    state: z.enum(consentStates),
    answeredAt: instantSchema.nullable(),
    isAuthor: z.boolean(),
    sourceCount: z.number().int(),
  })),
  /** A private message is among its sources whose author has not agreed to its being in the library: they are asked for that first. */
  waits: z.boolean(),
  /** `ask`: there is somebody who was never asked. `open`: all agree, and there is no page. */
  can: z.object({ ask: z.boolean(), open: z.boolean(), close: z.boolean() }),
});
export type PublicStandingView = z.infer<typeof publicStandingView>;

/** What one answered oneself, for one's own words in a sheet. */
export const ownPublicConsentView = z.object({
  practiceId: idSchema,
  title: z.string(),
  locale: localeSchema,
  state: z.enum(consentStates),
  answeredAt: instantSchema.nullable(),
  /** There is a public page now. */
  isOpen: z.boolean(),
});
export type OwnPublicConsentView = z.infer<typeof ownPublicConsentView>;

export const answerPublicInput = z.strictObject({ practiceId: idSchema, answer: z.enum(['yes', 'no']) });
export type AnswerPublicInput = z.input<typeof answerPublicInput>;

const publicText = z.object({ title: z.string(), blocks: z.array(block.omit({ body: true })) });

/** A sheet as anybody may read it who has its address: no member in it who has not agreed, and no way into the product. */
export const publicSheetView = publicText.extend({
  theme: themeSchema,
  locale: localeSchema,
  locales: z.array(localeSchema),
  translations: z.array(publicText.extend({ locale: localeSchema })),
  commune: communeRef.omit({ id: true }).nullable(),
  ...facts,
  citation: citationView,
  /** Who wrote what the sheet is made from, beside its author. */
  contributors: z.array(memberRef.pick({ name: true, commune: true })),
});
export type PublicSheetView = z.infer<typeof publicSheetView>;
