import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { CitationView } from '@passerelle/core/practices/public-contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PrintedDocument, PrintedPart } from '@passerelle/pdf/document.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { isolated } from '#app/lib/isolated.ts';
import { readableTexts } from './reading-texts.ts';
import { citationText, dayOf, factsOf, sheetAddress, type Said } from './sheet-words.ts';

/** What is printed of a sheet. */
export type PrintableSheet = Pick<
  PracticeView,
  'id' | 'publicToken' | 'locale' | 'title' | 'blocks' | 'translations' | 'theme' | 'author' | 'publishedAt' | 'updatedAt' | 'commune' | 'communeSize' | 'budget' | 'duration' | 'audiences' | 'origin' | 'sources'
>;
type Printed = { sheet: PrintableSheet; citation: CitationView | null; locale: Locale; timeZone: string; publicUrl: string };

/**
 * A sheet as it is printed, in one language: what is not translated stands in the sheet's own. The words are those that the
 * library shows, or for a draft those that there are.
 */
export function printedSheet({ sheet, citation, locale, timeZone, publicUrl }: Printed): PrintedDocument {
  const { t } = serverWords(locale);
  const said: Said = { t, locale, timeZone };
  const own = readableTexts(sheet)[0]!;
  const text = readableTexts(sheet).find((one) => one.locale === locale) ?? own;
  const address = sheetAddress(publicUrl, sheet);
  const day = dayOf(said, sheet.publishedAt ?? sheet.updatedAt);
  return {
    lang: locale,
    product: t('shell.product'),
    eyebrow: [t('sharing.kind'), t(`themes.${sheet.theme}`)].join(' · '),
    title: { text: text.title, lang: text.locale },
    author: sheet.author.name,
    byline: placed(t(sheet.publishedAt ? 'practices.publishedBy' : 'practices.changedBy'), { date: day, person: isolated(sheet.author.name) }),
    facts: factsOf(said, sheet),
    parts: [...partsOf(said, text, own), ...endOf(said, sheet, citation && citationText(said, { title: text.title, commune: sheet.commune, citation, address }))],
    foot: `${t('shell.product')} · ${isolated(address)}`,
    pageOf: t('sharing.pdf.page'),
    cut: t('sharing.pdf.cut', { address: isolated(address) }),
  };
}

type Text = ReturnType<typeof readableTexts>[number];

function partsOf({ t }: Said, text: Text, own: Text): PrintedPart[] {
  return own.blocks.flatMap(({ part, body, html }) => {
    const translated = text.blocks.find((block) => block.part === part && block.body !== '');
    if (!translated && body === '') return [];
    const isLead = part === 'summary';
    return [{
      heading: isLead ? null : t(`practices.part.${part}.label`),
      lang: translated ? text.locale : own.locale,
      html: translated?.html ?? html,
      look: isLead ? 'lead' as const : 'text' as const,
    }];
  });
}

/** Where it comes from, and how it is cited. */
function endOf(said: Said, { sources, origin }: PrintableSheet, cited: string | null): PrintedPart[] {
  const { t, locale } = said;
  // Whose words wait for their author's agreement goes on no paper.
  const lines = sources.filter(({ consent }) => consent === 'notNeeded' || consent === 'given').map(({ author, threadTitle, createdAt }) => {
    const place = { author: isolated(author.name), date: dayOf(said, createdAt) };
    return threadTitle ? t('sharing.pdf.source', { ...place, title: isolated(threadTitle) }) : t('sharing.pdf.plainSource', place);
  });
  const from = [...(origin ? [t('sharing.pdf.adapts', { title: isolated(origin.title) })] : []), ...lines];
  return [
    ...(from.length > 0 ? [{ heading: t('practices.sourcesTitle'), lang: locale, look: 'small' as const, html: `<ul>${from.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` }] : []),
    ...(cited ? [{ heading: t('sharing.cite.title'), lang: locale, look: 'small' as const, html: `<p>${escaped(cited)}</p>` }] : []),
  ];
}

function placed(sentence: string, parts: Record<string, string>): string {
  return sentence.replace(/<(\w+)\/>/g, (whole, name: string) => parts[name] ?? whole);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
