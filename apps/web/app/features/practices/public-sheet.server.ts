import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PublicSheetView } from '@passerelle/core/practices/public-contract.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { languages } from '#app/lib/languages.ts';
import { citationText, dayOf, factsOf, namesOf, type Said } from './sheet-words.ts';

type Asked = { sheet: PublicSheetView; lang: string | null; visitor: Locale; address: string };

/**
 * A public page with all its words in one language, that of the sheet's text: visitors come from anywhere, and have chosen
 * none. Without a wish it is the browser's where the sheet has it, else the sheet's own.
 */
export function publicPage({ sheet, lang, visitor, address }: Asked) {
  const locale = sheet.locales.find((one) => one === lang) ?? sheet.locales.find((one) => one === visitor) ?? sheet.locale;
  const { t } = serverWords(locale);
  const said: Said = { t, locale, timeZone: 'Europe/Paris' };
  const text = sheet.translations.find((one) => one.locale === locale) ?? sheet;
  const { citation, contributors } = sheet;
  const authors = namesOf(said, citation.authors);
  return {
    locale, dir: languages[locale].dir,
    product: t('shell.product'),
    kind: t('sharing.kind'),
    theme: t(`themes.${sheet.theme}`),
    title: text.title,
    byline: contributors.length > 0 ? t('sharing.page.by', { authors, others: namesOf(said, contributors) }) : t('sharing.page.byAuthor', { authors }),
    approved: t('sharing.page.approved', { version: citation.version, date: dayOf(said, citation.approvedAt) }),
    facts: factsOf(said, sheet),
    factsTitle: t('practices.fact.title'),
    parts: sheet.blocks.map(({ part, html }) => {
      const translated = text.blocks.find((block) => block.part === part);
      const own = translated ? locale : sheet.locale;
      return { part, heading: t(`practices.part.${part}.label`), html: translated?.html ?? html, lang: own, dir: languages[own].dir, note: translated ? null : t('sharing.page.missing') };
    }),
    cite: { title: t('sharing.cite.title'), text: citationText(said, { title: text.title, commune: sheet.commune, citation, address }) },
    about: t('sharing.page.about'),
    languagesTitle: t('sharing.page.languages'),
    languages: sheet.locales.map((one) => ({ locale: one, name: languages[one].name, isShown: one === locale })),
  };
}
export type PublicPage = ReturnType<typeof publicPage>;
