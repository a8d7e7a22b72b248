import { words } from './words.ts';

type Locale = keyof typeof words;
type Kept = { path: string; title: string; locale: string | null };

const style = `
:root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(#f8f4eb,#10191b);color:light-dark(#1c2524,#ece6d9)}
body{max-inline-size:36rem;margin:4rem auto;padding:0 1.25rem}
svg{inline-size:3.5rem;fill:none;stroke:light-dark(#0b5d66,#7fccc8);stroke-width:1.4;stroke-linecap:round}
h1{font:1.6rem/1.25 Georgia,serif;margin-block:1rem}
h2{font-size:1.0625rem;margin-block:2rem 0}
a{color:light-dark(#0b5d66,#7fccc8);display:inline-block;min-block-size:2.75rem;line-height:2.75rem}
ul{list-style:none;padding:0}
`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What one sees instead of a page that was never opened here: it says so, and what can be read. `title`s are HTML already. */
export function offlinePage(kept: readonly Kept[]): Response {
  const wanted = kept[0]?.locale ?? navigator.language;
  const locale = (['fr', 'ar', 'en'] as Locale[]).find((one) => wanted.startsWith(one)) ?? 'fr';
  const offline = words[locale];
  const links = kept.map(({ path, title }) => `<li><a href="${escaped(path)}" dir="auto">${title.split(' · ')[0]}</a></li>`).join('');
  const page = `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${offline.title}</title><style>${style}</style>
<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M2.5 11h27M4 25c0-7.5 5-12 12-12s12 4.5 12 12M10 25c0-4.5 2-7 6-7s6 2.5 6 7"/></svg>
<h1>${offline.title}</h1><p>${offline.text}</p><p><a href="">${offline.again}</a></p>${links && `<h2>${offline.kept}</h2><ul>${links}</ul>`}</html>`;
  return new Response(page, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
  });
}
