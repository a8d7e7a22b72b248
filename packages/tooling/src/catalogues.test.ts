import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCatalogues } from './catalogues.ts';

let app: string;

const screen = "export const Page = () => <p title={t('shared.hello', { name })}>{t('shared.posts', { count })}</p>;\n";

beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'passerelle-app-'));
  write('page.tsx', screen);
  catalogue('fr', { hello: 'Bonjour {{name}}', posts_one: 'un message', posts_many: '{{count}} de messages', posts_other: '{{count}} messages' });
  catalogue('en', { hello: 'Hello {{name}}', posts_one: 'one post', posts_other: '{{count}} posts' });
  catalogue('ar', arabic());
});

afterEach(() => rmSync(app, { recursive: true }));

describe('the catalogues', () => {
  it('pass when all languages say the same', () => {
    expect(checkCatalogues(app)).toEqual([]);
  });

  it('may be one file for each language', () => {
    rmSync(join(app, 'locales', 'en'), { recursive: true });
    write('locales/en.json', JSON.stringify({ shared: { hello: 'Hello {{name}}', posts_one: 'one post', posts_other: '{{count}} posts' } }));
    expect(checkCatalogues(app)).toEqual([]);
  });

  it('are refused when a language lacks a key', () => {
    catalogue('en', { posts_one: 'one post', posts_other: '{{count}} posts' });
    expect(checkCatalogues(app)).toEqual(['en: shared.hello is missing']);
  });

  it('are refused when French, the first, lacks a key that others have', () => {
    catalogue('fr', { posts_one: 'un message', posts_many: '{{count}} de messages', posts_other: '{{count}} messages' });
    expect(checkCatalogues(app).join('\n')).toMatch(/fr: shared\.hello is missing[^]*shared\.hello is asked for, and in no catalogue/);
  });

  it.each(['zero', 'one', 'two', 'few', 'many', 'other'])('are refused when Arabic lacks the form "%s"', (form) => {
    const { [`posts_${form}`]: left, ...rest } = arabic();
    expect(left).toBeDefined();
    catalogue('ar', rest);
    expect(checkCatalogues(app)).toEqual([`ar: shared.posts_${form} is missing, a plural form this language has`]);
  });

  it('are refused when English has a form that it never uses', () => {
    catalogue('en', { hello: 'Hello {{name}}', posts_one: 'one post', posts_few: '{{count}} posts', posts_other: '{{count}} posts' });
    expect(checkCatalogues(app)).toEqual(['en: shared.posts_few is never used, this language has no such form']);
  });

  it('are refused when a plural key also stands without a form', () => {
    catalogue('en', { hello: 'Hello {{name}}', posts: 'posts', posts_one: 'one post', posts_other: '{{count}} posts' });
    expect(checkCatalogues(app)).toEqual(['en: shared.posts stands both with and without plural forms']);
  });

  it('are refused when a blank has another name', () => {
    catalogue('en', { hello: 'Hello {{nom}}', posts_one: 'one post', posts_other: '{{count}} posts' });
    expect(checkCatalogues(app)).toEqual(['en: shared.hello fills in {{nom}} where the first language has {{name}}']);
  });

  it('are refused when a text is empty, or no text', () => {
    catalogue('en', { hello: ' ', posts_one: 'one post', posts_other: 3 });
    expect(checkCatalogues(app)).toEqual(expect.arrayContaining(['en: shared.hello is empty', 'en: shared.posts_other is neither a text nor a group of texts']));
  });

  it('are refused when a file is no JSON', () => {
    write('locales/en/shared.json', '{');
    expect(checkCatalogues(app)[0]).toContain('shared.json');
  });
});

describe('the keys in the code', () => {
  it('are refused when nobody has written them', () => {
    write('other.tsx', "t('shared.goodbye'); t(on ? 'shared.hello' : 'shared.off'); const a = <Trans i18nKey=\"shared.link\" />;\n");
    expect(checkCatalogues(app).map((line) => line.replace(/^.*: /, ''))).toEqual(
      ['shared.goodbye', 'shared.off', 'shared.link'].map((key) => `${key} is asked for, and in no catalogue`),
    );
  });

  it('are refused when nobody uses them', () => {
    write('page.tsx', "export const title = t('shared.hello');\n");
    expect(checkCatalogues(app)).toEqual(['shared.posts is used nowhere']);
  });

  it('count as used when a template or a variable may ask for them', () => {
    write('page.tsx', "const key = 'shared.hello';\nexport const texts = [t(key), t(`shared.${kind}` as 'shared.posts', { count })];\n");
    expect(checkCatalogues(app)).toEqual([]);
  });

  it('count as used when their first part is what varies', () => {
    write('page.tsx', "export const texts = [t('shared.hello'), t(`${page}.posts`, { count })];\n");
    expect(checkCatalogues(app)).toEqual([]);
  });

  it('do not count as used because a template of holes alone would fit', () => {
    write('page.tsx', "export const text = t('shared.hello') + `${a}.${b}`;\n");
    expect(checkCatalogues(app)).toEqual(['shared.posts is used nowhere']);
  });

  it('are refused in a template that fits no key', () => {
    write('other.tsx', 'export const text = t(`themes.${theme}.title`);\n');
    expect(checkCatalogues(app)[0]).toContain('themes.${…}.title is asked for, and in no catalogue');
  });
});

describe('the styles', () => {
  it.each([
    'margin-left: 1rem', 'padding-right: 0', 'left: 0', 'right: auto', 'text-align: left', 'float: right', 'border-left: 1px solid', 'border-right-color: red',
    'border-top-left-radius: 2px', 'scroll-margin-left: 1px', 'margin: 0 1rem 0 0', 'inset: 0 auto 0 calc(1rem + 2px)',
  ])('refuse %s', (declaration) => {
    write('page.css', `/* left: 0; */\n.page {\n  ${declaration};\n}\n`);
    expect(checkCatalogues(app)).toEqual([expect.stringMatching(new RegExp(`page\\.css:3: ${declaration.split(':')[0]}: .*does not mirror`))]);
  });

  it('refuse a physical style on an element', () => {
    write('other.tsx', "export const Box = () => <div style={{ marginLeft: 4, textAlign: 'right', color: 'red' }} />;\n");
    expect(checkCatalogues(app).map((line) => line.replace(/^.*tsx:1: /, ''))).toEqual([expect.stringContaining('margin-left'), expect.stringContaining('text-align')]);
  });

  it('let logical ones pass, even sides, and one that gives its reason', () => {
    write('page.css', [
      '.page { margin-inline-start: 1rem; margin: 0 1rem 2rem 1rem; text-align: start; inset-inline: 0; border-block-start: 0 }',
      '.mark { left: 0; /* physical: the logo is never mirrored */ }', '',
    ].join('\n'));
    expect(checkCatalogues(app)).toEqual([]);
  });
});

function arabic(): Record<string, string> {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`posts_${form}`, `{{count}} رسالة ${form}`]);
  return { hello: 'مرحبا {{name}}', ...Object.fromEntries(forms) };
}

function catalogue(language: string, texts: Record<string, unknown>): void {
  write(`locales/${language}/shared.json`, JSON.stringify(texts));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(app, path)), { recursive: true });
  writeFileSync(join(app, path), text);
}
