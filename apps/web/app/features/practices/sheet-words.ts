import type { TFunction } from 'i18next';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { CitationView } from '@passerelle/core/practices/public-contract.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { isolated } from '#app/lib/isolated.ts';
import { languages } from '#app/lib/languages.ts';

/** In which language something is said, and by which clock. */
export type Said = { t: TFunction; locale: Locale; timeZone: string };

type Names = { nameFr: string; nameAr: string };
export const communeName = ({ nameFr, nameAr }: Names, locale: Locale) => (locale === 'ar' ? nameAr : nameFr);
const programmeName = ({ nameFr, nameAr, nameEn }: Names & { nameEn: string }, locale: Locale) => ({ fr: nameFr, ar: nameAr, en: nameEn })[locale];

export const dayOf = ({ locale, timeZone }: Said, instant: string) => dateFormat(languages[locale].tag, 'date', timeZone).format(new Date(instant));

/** Names after each other, as the language puts them. */
export const namesOf = ({ locale }: Said, people: readonly { name: string }[]) =>
  new Intl.ListFormat(languages[locale].tag, { type: 'conjunction' }).format(people.map(({ name }) => isolated(name)));

type Facts = Pick<PracticeView, 'communeSize' | 'budget' | 'duration' | 'audiences'> & { commune: Names | null };

/** What can be compared between sheets, as far as somebody has said it. */
export function factsOf({ t, locale }: Said, { commune, communeSize, budget, duration, audiences }: Facts): { label: string; value: string }[] {
  return [
    ...(commune ? [{ label: t('practices.fact.commune'), value: isolated(communeName(commune, locale)) }] : []),
    ...(communeSize ? [{ label: t('practices.fact.communeSize'), value: t(`practices.communeSize.${communeSize}`) }] : []),
    ...(budget ? [{ label: t('practices.fact.budget'), value: t(`practices.budget.${budget}`) }] : []),
    ...(duration ? [{ label: t('practices.fact.duration'), value: t(`practices.duration.${duration}`) }] : []),
    ...(audiences.length > 0 ? [{ label: t('practices.fact.audiences'), value: audiences.map((one) => t(`practices.audience.${one}`)).join(' · ') }] : []),
  ];
}

type Cited = { title: string; commune: Names | null; citation: CitationView; address: string };

/** How the sheet is cited, in one sentence. */
export function citationText(said: Said, { title, commune, citation, address }: Cited): string {
  const { t, locale } = said;
  const places = [...(commune ? [communeName(commune, locale)] : []), programmeName(citation.programme, locale)].map(isolated);
  return t('sharing.cite.text', {
    authors: namesOf(said, citation.authors), title: isolated(title), places: places.join(locale === 'ar' ? '، ' : ', '),
    version: citation.version, date: dayOf(said, citation.approvedAt), address: isolated(address),
  });
}

/** Where a sheet is to be found: its public page where it has one, as everybody can follow that. */
export const sheetAddress = (publicUrl: string, { id, publicToken }: Pick<PracticeView, 'id' | 'publicToken'>) => publicUrl + (publicToken ? `/p/${publicToken}` : `/practices/${id}`);
