import type { SpaceNews } from '@passerelle/core/feeds/contract.ts';
import { readersOf, spaceName } from '#app/features/spaces/names.ts';
import { postHref } from '#app/features/threads/post-place.ts';
import { serverWords } from '#app/lib/i18n.server.ts';
import { memberName } from '#app/lib/use-member-name.ts';

/** A space's news as an Atom feed (RFC 4287), in its reader's language. Ids stay what they are, wherever the server is moved to. */
export function atomOf({ space, locale, posts }: SpaceNews, publicUrl: string): string {
  const { t } = serverWords(locale);
  const updated = posts.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), space.createdAt);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}" xml:base="${xmlText(publicUrl)}/">`,
    `<id>urn:uuid:${space.id}</id>`,
    `<title>${xmlText(t('spaces.feed.heading', { name: spaceName(t, space) }))}</title>`,
    `<subtitle>${xmlText(space.description || t('spaces.empty.text', { readers: readersOf(t, space) }))}</subtitle>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`${publicUrl}/threads?spaceId=${space.id}`)}"/>`,
    ...posts.map((post) => entryOf(post, publicUrl, t)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ id, threadId, seq, author, html, createdAt, thread }: SpaceNews['posts'][number], publicUrl: string, t: ReturnType<typeof serverWords>['t']): string {
  const title = seq === 1 ? thread.title : t('spaces.feed.reply', { title: thread.title });
  return [
    // What the thread is in; an answer may be in another language, and says no more.
    `<entry xml:lang="${seq === 1 ? thread.locale : ''}">`,
    `<id>urn:uuid:${id}</id>`,
    `<title xml:lang="${thread.locale}">${xmlText(title)}</title>`,
    `<updated>${createdAt}</updated>`,
    `<published>${createdAt}</published>`,
    `<author><name>${xmlText(memberName(t, author))}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xmlText(publicUrl + postHref(threadId, seq))}"/>`,
    `<content type="html">${xmlText(html)}</content>`,
    '</entry>',
  ].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 has no place for, not even written as a reference.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Any text as the content of an element, or of an attribute in double quotes. */
export function xmlText(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
