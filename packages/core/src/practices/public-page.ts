import type { Locale } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { memberRefFields } from '../members/view.ts';
import { citationJson, citationOf, type CitationRow } from './citation.ts';
import { practiceParts, type BlockPart } from './contract.ts';
import type { PublicSheetView } from './public-contract.ts';
import { allAgree, authorsOfSources } from './public-sql.ts';

/** How often one address may read public pages: a town hall's many readers share one. */
const perAddress = { tries: 120, seconds: 60 };

type Block = { part: BlockPart; locale: Locale; body: string; html: string };
type Author = PublicSheetView['contributors'][number] & { id: string };
type Row = Pick<PublicSheetView, 'title' | 'theme' | 'locale' | 'commune' | 'communeSize' | 'budget' | 'duration' | 'audiences'> & {
  author_id: string;
  citation: CitationRow;
  blocks: Block[];
  contributors: Author[] | null;
};

// All that makes a page public is asked here, each time: a consent that is taken back, a source that is added, a sheet that leaves the library end it.
const pageSql = `
  select p.title, p.theme, p.locale, p.author_id, p.commune_size as "communeSize", p.budget, p.duration, p.audiences, ${citationJson} as citation,
    (select json_build_object('nameFr', k.name_fr, 'nameAr', k.name_ar) from communes k where k.id = p.commune_id) as commune,
    (select json_agg(json_build_object('part', b.part, 'locale', b.locale, 'body', b.body, 'html', b.html)) from practice_blocks b where b.practice_id = p.id) as blocks,
    (select json_agg(json_build_object(${memberRefFields}) order by m.name, m.id) from members m join communes c on c.id = m.commune_id where m.id in (${authorsOfSources('p.id')})) as contributors
  from practices p where p.public_token = $1 and p.status = 'published' and ${allAgree}`;

export type PublicPageDeps = {
  /** Counts who reads how often. */
  attempts: { spend(key: string, limit: { tries: number; seconds: number }): Promise<void> };
  publicUrl: string;
};

/** Sheets read from outside. */
export function createPublicPages({ query }: Kernel, { attempts, publicUrl }: PublicPageDeps) {
  const { host } = new URL(publicUrl);
  return {
    /**
     * The sheet that has a public page of that name, for anybody; `address`: from where they ask. NotFound for a name that no page
     * has or has any more, all alike; Invalid `too-many` for who asks too often.
     */
    async readPublic(token: string, address: string): Promise<PublicSheetView> {
      await attempts.spend(`public-page:${address}`, perAddress);
      if (!/^[\w-]{22,64}$/.test(token)) throw new NotFound();
      const [row] = await query<Row>('practice_public_page', pageSql, [token]);
      if (!row) throw new NotFound();
      return pageOf(row, host);
    },
  };
}

function pageOf({ author_id, citation, blocks, contributors, ...sheet }: Row, host: string): PublicSheetView {
  const names = new Map((contributors ?? []).map(({ id, name }): [string, string] => [`m:${id}`, name]));
  const textOf = (locale: Locale) =>
    blocks
      .filter((block): block is Block & { part: (typeof practiceParts)[number] } => block.locale === locale && block.part !== 'title' && block.body !== '')
      .toSorted((a, b) => practiceParts.indexOf(a.part) - practiceParts.indexOf(b.part))
      .map(({ part, body, html }) => ({ part, html: forOutside(body, html, names, host) }));
  const others = [...new Set(blocks.map(({ locale }) => locale))].filter((locale) => locale !== sheet.locale).toSorted();
  const translations = others.flatMap((locale) => {
    const title = blocks.find((block) => block.locale === locale && block.part === 'title')?.body;
    const said = textOf(locale);
    return said.some(({ part }) => part === 'summary') ? [{ locale, title: title || sheet.title, blocks: said }] : [];
  });
  return {
    ...sheet, translations,
    blocks: textOf(sheet.locale),
    locales: [sheet.locale, ...translations.map(({ locale }) => locale)],
    citation: citationOf(citation),
    contributors: (contributors ?? []).filter(({ id }) => id !== author_id).map(({ name, commune }) => ({ name, commune })),
  };
}

const mention = /\]\(m:[0-9a-f-]{36}\)/;
const mentions = /\]\((m:[0-9a-f-]{36})\)/g;

/** A part as it may stand outside: whoever is named in it and has not agreed is not named, and no link leads into the product. */
function forOutside(body: string, html: string, agreed: ReadonlyMap<string, string>, host: string): string {
  const named = new Map([...body.matchAll(mentions)].map(([, ref]) => [ref!, agreed.get(ref!) ?? '…']));
  const said = mention.test(body) ? renderMarkdown(body, named) : html;
  return said
    .replace(/ data-(?:member|commune)="[^"]*"/g, '')
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (link, href: string, words: string) => (leadsInside(href, host) ? words : link));
}

function leadsInside(href: string, host: string): boolean {
  const url = URL.parse(href.replaceAll('&amp;', '&'), `https://${host}`);
  return url === null || url.host === host;
}
