import type { Locale } from '../kernel/contract.ts';

// Characters a minute, read to oneself: Trauzettel-Klosinski, Dietz and the IReST group, "Standardized Assessment of Reading
// Performance: The New International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), 5452-5461.
const pace: Record<Locale, number> = { fr: 998, ar: 612, en: 987 };

/** Whole minutes that a text takes to read, one at least. */
export function minutesToRead(characters: number, locale: Locale): number {
  return Math.max(1, Math.round(characters / pace[locale]));
}
