import type { Digest, Item, Sentence } from './content.ts';

// Mailboxes know no style sheets worth the name: every element carries its own few rules, in colours that are the product's by day.
const ink = 'color:#1c2524';
const soft = 'color:#515c59;font-size:15px';
const accent = 'color:#0b5d66';
const page = `margin:0;padding:24px 12px;background:#f8f4eb`;
const sheet = `max-width:560px;margin:0 auto;padding:24px;background:#fffdf8;border:1px solid #e3dac8;border-radius:12px;${ink}`;
const letters = `font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Naskh Arabic',sans-serif`;
const button = 'display:inline-block;padding:12px 20px;border-radius:8px;background:#0b5d66;color:#ffffff;text-decoration:none;font-weight:600';

/**
 * The same with its looks. Language and direction stand on the element inside too, as many mailboxes throw the outer ones
 * away; nothing has to be fetched, nothing tells that it was opened.
 */
export function htmlOf({ locale, words, subject, hello, counts, items, when, links }: Digest): string {
  const type = `${letters};font-size:17px;line-height:${locale === 'ar' ? '1.8' : '1.55'}`;
  return `<!doctype html>
<html lang="${locale}" dir="${words.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="${page}">
<div role="article" lang="${locale}" dir="${words.dir}" style="${sheet};${type}">
<p style="margin:0 0 16px">${sentenceOf(hello)}</p>
<p style="margin:0 0 8px">${escaped(words.intro)}</p>
<ul style="margin:0 0 24px;padding-inline-start:22px">${counts.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.4">${escaped(words.newest)}</h1>
${items.map(itemOf).join('\n')}
<p style="margin:24px 0"><a href="${escaped(links.inbox)}" style="${button}">${escaped(words.open)}</a></p>
<p style="margin:0;padding-top:16px;border-top:1px solid #e3dac8;${soft}">${escaped(when)}<br>
<a href="${escaped(links.change)}" style="${accent}">${escaped(words.change)}</a> &#183; <a href="${escaped(links.stop)}" style="${accent}">${escaped(words.stop)}</a></p>
</div>
</body>
</html>
`;
}

function itemOf({ title, lang, href, why, more }: Item): string {
  const language = lang === null ? '' : ` lang="${lang}"`;
  return `<div style="margin:0 0 16px"><a href="${escaped(href)}" style="${accent};font-weight:600"><bdi${language}>${escaped(title)}</bdi></a><br>
<span style="${soft}">${sentenceOf(why)}.${more && ` ${escaped(more)}`}</span></div>`;
}

const sentenceOf = ({ before, name, after }: Sentence) => `${escaped(before)}${name && `<bdi>${escaped(name)}</bdi>`}${escaped(after)}`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
