import { eq } from 'drizzle-orm';
import type { Locale } from '../kernel/contract.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { Mails } from '../mails/service.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import { letters } from './letters.ts';

/** How long an invitation's link works, in days. */
export const invitationDays = 14;
const dayMs = 24 * 60 * 60_000;

export const invitationEnd = (from: Date): Date => new Date(from.getTime() + invitationDays * dayMs);

export type Postage = { mails: Mails; publicUrl: string };
/** Where people are brought, and by whom: a coordinator, which the caller has seen to. */
export type Place = { programmeId: string; byId: string };
type Addressee = { email: string; name: string; locale: Locale };

/** What a letter says of the place, by the language it is in. */
export async function factsOf({ tx }: Work, { programmeId, byId }: Place) {
  const [row] = await tx
    .select({ nameFr: programmes.nameFr, nameAr: programmes.nameAr, nameEn: programmes.nameEn, inviter: members.name })
    .from(programmes)
    .innerJoin(members, eq(members.id, byId))
    .where(eq(programmes.id, programmeId));
  if (!row) throw new Error('a programme that was just seen is gone');
  const programme: Record<Locale, string> = { fr: row.nameFr, ar: row.nameAr, en: row.nameEn };
  return (locale: Locale) => ({ inviter: row.inviter, programme: programme[locale] });
}

/** Writes an invitation to each, in their language. Answers each with the hash of their link's secret, which only the letter says. */
export async function writeInvitations<A extends Addressee>(unit: Work, { mails, publicUrl }: Postage, place: Place, people: readonly A[], again = false) {
  if (people.length === 0) return [];
  const facts = await factsOf(unit, place);
  const written = people.map((person) => ({ person, token: newToken() }));
  await mails.post(
    unit,
    ...written.map(({ person: { email, name, locale }, token }) => ({
      to: email,
      ...letters[locale].invitation({ ...facts(locale), name, link: `${publicUrl}/invitation/${token}`, days: invitationDays, again }),
    })),
  );
  return written.map(({ person, token }) => ({ person, tokenHash: hashToken(token) }));
}
