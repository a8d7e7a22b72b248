import { randomUUID } from 'node:crypto';
import type { SpaceNews } from '@passerelle/core/feeds/contract.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPost as aPlainPost } from '#app/features/threads/sample.ts';
import { atomOf, xmlText } from './atom.server.ts';

// PostgreSQL has a whole XML parser in it.
const { pool } = (await createWorld()).database;
async function find(document: string, path: string): Promise<string[]> {
  const { rows } = await pool.query<{ found: string[] }>(
    `select xpath($2, xmlparse(document $1), array[array['a', 'http://www.w3.org/2005/Atom']])::text[] as found`,
    [document, path],
  );
  return rows[0]?.found ?? [];
}
/** The text of what is at a path of each row, as a reader of the document has it. */
async function textsAt(document: string, row: string, path: string): Promise<string[]> {
  const { rows } = await pool.query<{ text: string | null }>(
    `select x.text from xmltable(xmlnamespaces('http://www.w3.org/2005/Atom' as a), '${row}' passing xmlparse(document $1) columns text text path '${path}') x`,
    [document],
  );
  return rows.map(({ text }) => text ?? '');
}
const textAt = async (document: string, path: string) => (await textsAt(document, '/a:feed', path))[0] ?? '';

const at = '2026-05-19T08:00:00.000Z';
const ids = { space: randomUUID(), thread: randomUUID(), post: randomUUID(), reply: randomUUID() };
const author = { id: randomUUID(), name: 'Rachid <Benali> & fils' } as SpaceNews['posts'][number]['author'];
function aPost(wishes: Partial<SpaceNews['posts'][number]> = {}): SpaceNews['posts'][number] {
  const thread = { id: ids.thread, title: 'Qui garde les « clés » & le <local> ?', locale: 'fr' as const };
  return { ...aPlainPost(1), id: ids.post, threadId: ids.thread, author, html: '<p dir="auto">Nous &amp; <strong>vous</strong></p>', createdAt: at, thread, ...wishes };
}
function someNews(wishes: Partial<SpaceNews> = {}): SpaceNews {
  const space = { id: ids.space, kind: 'college' as const, theme: null, college: 'elected' as const, groupId: null, title: null, description: '', createdAt: '2026-05-01T08:00:00.000Z' };
  return { locale: 'fr', space, posts: [], ...wishes };
}
const url = 'https://passerelle.example';
// UTF-16 as it comes, also what is no character.
const anyText = fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 20 }).map((units) => String.fromCharCode(...units));

describe('a space’s feed', () => {
  it('says what the space is, in its reader’s language, and when it last changed', async () => {
    const feed = atomOf(someNews(), url);
    expect(await textAt(feed, 'a:id')).toBe(`urn:uuid:${ids.space}`);
    expect(await textAt(feed, 'a:title')).toBe('Élus · Passerelle');
    expect(await textAt(feed, 'a:updated')).toBe('2026-05-01T08:00:00.000Z');
    expect(await find(feed, '/a:feed/@xml:lang')).toEqual(['fr']);
    expect(await textAt(atomOf(someNews({ locale: 'ar' }), url), 'a:title')).toBe('فضاء المنتخبين · Passerelle');
    expect(await textAt(atomOf(someNews({ posts: [aPost()] }), url), 'a:updated')).toBe(at);
  });

  it('gives every post an id of its own that stays, its author, its place and its HTML as text', async () => {
    const reply = aPost({ id: ids.reply, seq: 27, createdAt: '2026-05-20T08:00:00.000Z' });
    const feed = atomOf(someNews({ posts: [reply, aPost()] }), url);
    expect(await find(feed, '/a:feed/a:entry/a:id/text()')).toEqual([`urn:uuid:${ids.reply}`, `urn:uuid:${ids.post}`]);
    expect(await textAt(feed, 'a:entry[1]/a:title')).toBe('Re : Qui garde les « clés » & le <local> ?');
    expect(await textAt(feed, 'a:entry[2]/a:author/a:name')).toBe('Rachid <Benali> & fils');
    expect(await textAt(feed, 'a:entry[2]/a:content')).toBe('<p dir="auto">Nous &amp; <strong>vous</strong></p>');
    expect(await textAt(feed, 'a:entry[2]/a:content/@type')).toBe('html');
    expect(await textAt(feed, 'a:entry[1]/a:link/@href')).toBe(`${url}/threads/${ids.thread}?after=20#post-27`);
    expect(await textAt(feed, 'a:entry[2]/@xml:lang')).toBe('fr');
    expect(await textAt(feed, 'a:entry[1]/@xml:lang')).toBe('');
  });

  it.each(['\u0000', '\u0008', '\uFFFE', '\uFFFF', '\uD800', '\u001B[0m', ']]>', '<!--', '<![CDATA[x]]>', '<?php ?>', '&nbsp;', '"/><script>', '\r\n\t', '😀', 'عربي', '\u202E'])('is well-formed with %j in it', async (nasty) => {
    const space = { ...someNews().space, title: `a${nasty}`, description: nasty };
    const feed = atomOf(someNews({ space, posts: [aPost({ html: nasty, author: { ...author, name: nasty }, thread: { id: ids.thread, title: nasty, locale: 'ar' } })] }), url);
    expect(await find(feed, '/a:feed/a:entry')).toHaveLength(1);
    expect(await find(feed, '/a:feed/a:entry/*')).toHaveLength(7);
  });

  it('is well-formed whatever is in it, and gives back what can be written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 50, maxLength: 100 }), async (texts) => {
        const feed = atomOf(someNews({ posts: texts.map((html) => aPost({ html })) }), url);
        // A parser makes one line end of every kind.
        const kept = texts.map((text) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replace(/\r\n?/g, '\n'));
        expect(await textsAt(feed, '/a:feed/a:entry', 'a:content')).toEqual(kept);
      }),
      { numRuns: 4 },
    );
  });

  it('lets no quote out of an attribute', () => {
    expect(xmlText('a"b<c>&')).toBe('a&quot;b&lt;c&gt;&amp;');
  });
});
