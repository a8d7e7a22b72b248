import { describe, expect, it } from 'vitest';
import { excerptOf, renderMarkdown } from './markdown.ts';

/** What a browser could run or load from: anything but the plain tags, and any attribute but the four we write. */
function liveParts(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
  return tags.flatMap(([, name = '', attributes = '']) => {
    const allowed = /^(p|br|strong|em|s|ul|ol|li|blockquote|code|pre|a|hr|h3|h4)$/.test(name);
    const rest = attributes.replace(/ (dir="(auto|ltr)"|rel="nofollow noopener noreferrer ugc"|start="\d+"|href="(https?:|mailto:|tel:|\/|#)[^"]*")/g, '').replace('/', '').trim();
    return allowed && rest === '' ? [] : [`<${name}${attributes}>`];
  });
}

describe('a member’s Markdown', () => {
  it('keeps bold, lists, links, code and quotes', () => {
    const html = renderMarkdown('**gras** et *italique*\n\n- un\n- deux\n\n> cité\n\n`code`\n\n[lien](https://example.org)');
    expect(html).toContain('<strong>gras</strong>');
    expect(html).toContain('<li dir="auto">un</li>');
    expect(html).toContain('<blockquote dir="auto">');
    expect(html).toContain('<code dir="ltr">code</code>');
    expect(html).toContain('<a href="https://example.org" rel="nofollow noopener noreferrer ugc">lien</a>');
    expect(liveParts(html)).toEqual([]);
  });

  it('makes no link of what only looks like a mention', () => {
    expect(renderMarkdown('Bonjour @[Zoé](m:personne) et [vous](m:1)')).toBe('<p dir="auto">Bonjour @[Zoé](m:personne) et [vous](m:1)</p>');
  });

  it('gives every block its own direction, so that French and Arabic live in one message', () => {
    expect(renderMarkdown('Bonjour\n\nمرحبا')).toBe('<p dir="auto">Bonjour</p>\n<p dir="auto">مرحبا</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg/onload=alert(1)>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '[x](data:image/svg+xml;base64,PHN2Zy8+)',
    '[x](data:image/png;base64,iVBORw0KGgo=)',
    '[x](//evil.example/path)',
    '[x](/\\evil.example)',
    '[x](https://example.org "\\" onmouseover=alert(1) \\"")',
    '![x](https://evil.example/pixel.png)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '`<script>alert(1)</script>`',
    '```html" onload="alert(1)\n<script>alert(1)</script>\n```',
    '<https://example.org/"onmouseover="alert(1)>',
    'https://example.org/"onmouseover="alert(1)',
    '\u0000<script>alert(1)</script>',
    '<<script>script>alert(1)<</script>/script>',
    '<style>@import "https://evil.example/x.css";</style>',
    '<base href="https://evil.example/">',
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
  ])('leaves nothing live of %j', (source) => {
    const html = renderMarkdown(source);
    expect(liveParts(html)).toEqual([]);
    expect(html).not.toMatch(/<a [^>]*href="(\/\/|\/\\)/);
  });

  it('cannot break out of its own blocks with bidirectional overrides', () => {
    const html = renderMarkdown('\u202Egnp.exe\n\nsuite');
    expect(html).toBe('<p dir="auto">\u202Egnp.exe</p>\n<p dir="auto">suite</p>');
  });

  it('takes quotes nested forty deep', () => {
    const html = renderMarkdown(`${'> '.repeat(40)}au fond`);
    expect(html).toContain('au fond');
    expect(liveParts(html)).toEqual([]);
  });

  it('is the same when it is cleaned again', () => {
    const html = renderMarkdown('> a <b>\n\n1. x & y\n2. `<`');
    expect(html).toContain('a &lt;b&gt;');
    expect(html).toContain('x &amp; y');
  });

  // What is asked is that each ends; the texts are longer than any contract takes, and each is the worst of its kind.
  it.each([
    ['Le a a a', (n: number) => 'Le a '.repeat(n / 5)],
    ['stars', (n: number) => '*'.repeat(n)],
    ['stars and letters', (n: number) => '*a '.repeat(n / 3)],
    ['underscores', (n: number) => '_a_'.repeat(n / 3)],
    ['brackets', (n: number) => '['.repeat(n)],
    ['links begun', (n: number) => '[a]('.repeat(n / 4)],
    ['backticks', (n: number) => Array.from({ length: Math.floor(Math.sqrt(n * 2)) }, (_, i) => `${'`'.repeat(i)} `).join('')],
    ['angle brackets', (n: number) => '<'.repeat(n)],
    ['entities', (n: number) => '&'.repeat(n)],
    ['addresses', (n: number) => 'www.a@b.'.repeat(n / 8)],
    ['mailto', (n: number) => 'mailto:'.repeat(n / 7)],
    ['slashes', (n: number) => 'http://'.repeat(n / 7)],
    ['lists', (n: number) => '- a\n'.repeat(n / 4)],
    ['nested lists', (n: number) => Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n').slice(0, n)],
    ['lines', (n: number) => '\n'.repeat(n)],
  ])('ends on 400 kB of %s', (_what, make) => {
    expect(typeof renderMarkdown(make(400_000))).toBe('string');
  }, 60_000);
});

describe('an excerpt', () => {
  it('is plain text, cut at a word', () => {
    expect(excerptOf('<p>un <strong>deux</strong> trois quatre</p>', 12)).toBe('un deux…');
    expect(excerptOf('<p>court</p>', 12)).toBe('court');
    expect(excerptOf('<p>à <strong>côté</strong>, par</p><ul><li>un</li><li>deux</li></ul>', 40)).toBe('à côté, par un deux');
  });

  it('gives back the characters that the markup had to escape, once', () => {
    expect(excerptOf(renderMarkdown('a < b && "c" \'d\' &lt;'), 100)).toBe('a < b && "c" \'d\' <');
    expect(excerptOf('<p>&amp;lt;</p>', 100)).toBe('&lt;');
  });

  it('never cuts a character in two', () => {
    expect(excerptOf(`<p>${'😀'.repeat(10)}</p>`, 5).isWellFormed()).toBe(true);
  });
});
