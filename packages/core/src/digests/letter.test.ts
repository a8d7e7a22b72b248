import { randomUUID } from 'node:crypto';
import { createDigestWorld, type SentLetter } from '@passerelle/testing/digest-world.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '../kernel/contract.ts';
import { countText, words } from './words.ts';

const world = await createDigestWorld();
const { database, digestsAt, goTo } = world;
const { digests, conversations, follows, forwards, groups, inbox, relays, threads } = world.services;
const monday = '2027-01-11T07:00:00Z';

beforeEach(async () => {
  await world.empty();
  world.sent.length = 0;
  goTo('2027-01-10T18:00:00Z');
});

const say = async (author: TestMember, conversationId: string, body = 'Bonjour canari') => conversations.send(await world.actorOf(author), { conversationId, clientId: randomUUID(), body });
const isolated = (name: string) => `\u2068${name}\u2069`;
/** The only digest that leaves, for that member. */
async function digestFor({ email }: TestMember): Promise<SentLetter> {
  const letters = (await digestsAt(monday)).filter(({ to }) => to === email);
  expect(letters).toHaveLength(1);
  return letters[0]!;
}

/** A mentor with something new of each kind: a conversation, a request, two threads and a practice. */
async function aFullInbox(locale: Locale = 'fr') {
  const programme = await world.aProgramme();
  const mentor = await world.aMember({ programme, name: 'Claire Vuilloz', locale });
  const pair = await world.aBinome({ programme, mentor });
  const reader = await world.actorOf(mentor);
  const author = await world.aMember({ programme, name: 'Malika Serghini', role: 'moderator' });
  await say(pair.mentee, pair.conversationId);
  const own = await world.aThread({ author: mentor, title: 'Garder les enfants ?' });
  await inbox.spread();
  await world.aPost({ thread: own, author });
  await follows.followTheme(reader, { theme: 'youth', level: 'watch' });
  const watched = await world.aThread({ author, theme: 'youth', title: 'Un local pour les jeunes' });
  await follows.followTheme(reader, { theme: own.theme, level: 'follow' });
  await world.aPractice({ post: await world.aPost({ thread: own, author }), moderator: author, published: true });
  const message = await say(mentor, pair.conversationId, 'Deux tables.');
  await say(pair.mentee, pair.conversationId, 'Merci, canari');
  await forwards.ask(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, messageId: message.id, clientId: randomUUID(), threadId: own.id });
  await inbox.spread();
  return { programme, mentor, pair, reader, author, own, watched };
}

describe('a digest says', () => {
  it('exactly what the inbox counts: in all, and of each kind', async () => {
    const { mentor, reader } = await aFullInbox();
    const summary = await inbox.summarize(reader, 10);
    const counts = await inbox.count(reader);
    const { items } = await inbox.list(reader, { limit: 50 });
    const fresh = (await conversations.listOwn(reader)).filter(({ id, unread, lastSeq }) => unread > 0 && lastSeq > (counts.aside[id] ?? 0));
    expect(summary).toMatchObject({ total: 5, requests: 1, conversations: 1, threads: 2, practices: 1 });
    expect(summary.total).toBe(counts.entries + fresh.length);
    expect(summary.total).toBe(items.length);
    expect(counts).toMatchObject({ threads: summary.threads, practices: summary.practices, requests: summary.requests });

    const { subject, text, html } = await digestFor(mentor);
    expect(subject).toBe('5 nouveautés vous attendent dans Passerelle');
    for (const line of ['1 demande attend votre réponse', '1 conversation de binôme ou de groupe', '2 sujets', '1 fiche de pratique']) {
      expect(text).toContain(`- ${line}\n`);
      expect(html).toContain(`<li>${line}</li>`);
    }
    // The same as it was before: that a digest was sent reads nothing.
    expect(await inbox.count(reader)).toEqual(counts);
  });

  it('what is new, why one is told and where it is, and nothing of what was written', async () => {
    const { mentor, pair, own, watched } = await aFullInbox();
    const { text, html } = await digestFor(mentor);
    expect(text).toContain(`Bonjour ${isolated('Claire Vuilloz')},`);
    expect(text).toContain(`${isolated('Garder les enfants ?')}\n${isolated('Malika Serghini')} a répondu à votre question. 2 nouveaux messages\nhttp://passerelle.test/threads/${own.id}/posts/2`);
    expect(text).toContain(`${isolated('Un local pour les jeunes')}\nNouveau sujet de ${isolated('Malika Serghini')}. Vous suivez ce thème. 1 nouveau message\nhttp://passerelle.test/threads/${watched.id}/posts/1`);
    expect(text).toContain(`Message de ${isolated('Rachid Benali')}. 2 nouveaux messages\nhttp://passerelle.test/conversations/${pair.conversationId}`);
    expect(text).toContain('http://passerelle.test/account');
    for (const part of [text, html]) expect(part).not.toContain('canari');
    expect(html).toContain('<bdi>Rachid Benali</bdi>');
  });

  it.each([
    ['fr', 'ltr', '5 nouveautés vous attendent dans Passerelle'],
    ['ar', 'rtl', '5 مستجدات في انتظاركم على Passerelle'],
    ['en', 'ltr', '5 new things wait for you in Passerelle'],
  ] as const)('all of this in %s, from that language’s side', async (locale, dir, subject) => {
    const { mentor } = await aFullInbox(locale);
    const letter = await digestFor(mentor);
    expect(letter.subject).toBe(subject);
    expect(letter.html?.match(new RegExp(`lang="${locale}" dir="${dir}"`, 'g'))).toHaveLength(2);
    expect(letter.text).toContain(words[locale].when.weekly);
  });

  it('names and titles as they are, whatever they hold, and turns nothing around them', async () => {
    const programme = await world.aProgramme();
    const author = await world.aMember({ programme, name: '<img src=x>\u202Eeve', role: 'moderator' });
    const member = await world.aMember({ programme, name: '" onload="x' });
    await world.aThread({ author, kind: 'announcement', title: '</bdi><script>x</script> & "co"' });
    const { html, text } = await digestFor(member);
    expect(html).not.toMatch(/<img|<script|onload="x"|style="[^"]*"[^>]*onload/);
    expect(html).toContain('&lt;/bdi&gt;&lt;script&gt;x&lt;/script&gt; &amp; &quot;co&quot;</bdi>');
    expect(text).toContain(isolated('<img src=x>\u202Eeve'));
  });

  it.each([['fr', 'Un binôme'], ['ar', 'ثنائي'], ['en', 'A binôme']] as const)('nobody’s name of what was asked without one, in %s', async (locale, unnamed) => {
    const programme = await world.aProgramme();
    const pair = await world.aBinome({ programme });
    const peer = await world.aMember({ programme, locale });
    await follows.followTheme(await world.actorOf(peer), { theme: 'youth', level: 'watch' });
    const relay = await relays.propose(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), title: 'Qui garde ?', body: 'Comment ?', theme: 'youth', locale: 'fr' });
    await relays.agree(await world.actorOf(pair.mentor), { relayId: relay.id, revision: relay.revision });
    const { html, text } = await digestFor(peer);
    expect(text).toContain(isolated(unnamed));
    for (const part of [html, text]) expect(part).not.toMatch(/Rachid|Claire/);
  });

  it('the ten newest of many, and how many there are', async () => {
    const programme = await world.aProgramme();
    const author = await world.aMember({ programme, role: 'moderator' });
    const member = await world.aMember({ programme });
    for (let n = 1; n <= 12; n += 1) await world.aThread({ author, kind: 'announcement', title: `Annonce ${n}.` });
    const { text, subject } = await digestFor(member);
    expect(subject).toContain('12');
    expect([...text.matchAll(/Annonce (\d+)\./g)].map(([, n]) => Number(n))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});

describe('what is no more when a digest is handed over is not in it', () => {
  /** Queued at eight; something happens; then it is sent. */
  async function digestAfter(member: TestMember, meanwhile: () => Promise<unknown>): Promise<SentLetter | undefined> {
    await inbox.spread();
    goTo(monday);
    await digests.sweep();
    await meanwhile();
    await world.doJobs();
    return world.sent.find(({ to }) => to === member.email);
  }

  it('a thread of a space that one was taken out of', async () => {
    const programme = await world.aProgramme();
    const maker = await world.aMember({ programme, role: 'moderator' });
    const member = await world.aMember({ programme });
    const group = await world.aGroup({ maker, history: 'start' });
    await groups.addMembers(await world.actorOf(maker), { groupId: group.id, memberIds: [member.id] });
    const space = await world.aSpace({ maker, kind: 'cohort', groupId: group.id });
    await world.aThread({ author: maker, kind: 'announcement', spaceId: space.id, title: 'Entre nous, canari' });
    await world.aThread({ author: maker, kind: 'announcement', title: 'Pour tous' });
    await say(maker, group.id);
    const letter = await digestAfter(member, async () => groups.removeMember(await world.actorOf(maker), { groupId: group.id, memberId: member.id }));
    expect(letter?.subject).toBe('1 nouveauté vous attend dans Passerelle');
    expect(letter?.text).toContain('Pour tous');
    expect(JSON.stringify(letter)).not.toMatch(/canari|Cohorte/);
  });

  it('a post that was deleted, and a thread with it', async () => {
    const { mentor, own, watched, author } = await aFullInbox();
    const letter = await digestAfter(mentor, async () => {
      const { posts } = await threads.page(await world.actorOf(author), { threadId: watched.id });
      await threads.removePost(await world.actorOf(author), { threadId: watched.id, postId: posts[0]!.id });
      const answers = (await threads.page(await world.actorOf(author), { threadId: own.id })).posts.slice(1);
      for (const { id } of answers) await threads.removePost(await world.actorOf(author), { threadId: own.id, postId: id });
    });
    expect(letter?.text).not.toMatch(/Un local pour les jeunes|a répondu/);
    expect(letter?.text).not.toContain('sujets');
  });

  it('a title as it was before it was edited', async () => {
    const { mentor, watched, author } = await aFullInbox();
    const letter = await digestAfter(mentor, async () => {
      const writer = await world.actorOf(author);
      const [first] = (await threads.page(writer, { threadId: watched.id })).posts;
      await threads.editPost(writer, { threadId: watched.id, postId: first!.id, revision: first!.revision, title: 'Un local, deux quartiers', body: 'Lequel ?' });
    });
    expect(letter?.text).toContain('Un local, deux quartiers');
    expect(letter?.text).not.toContain('Un local pour les jeunes');
  });

  it('and it goes to the address that the member has then', async () => {
    const { mentor } = await aFullInbox();
    const other = { ...mentor, email: 'autre@commune.example' };
    expect(await digestAfter(other, () => database.pool.query('update members set email = $2 where id = $1', [mentor.id, other.email]))).toBeDefined();
  });
});

describe('figures', () => {
  it.each([
    ['fr', ['1 sujet', '2 sujets', '99 sujets', 'Plus de 99 sujets']],
    ['ar', ['موضوع واحد', 'موضوعان', '99 موضوعًا', 'أكثر من 99 موضوعًا']],
    ['en', ['1 thread', '2 threads', '99 threads', 'More than 99 threads']],
  ] as const)('have the forms that %s needs, and stop where counting stops', (locale, expected) => {
    const own = words[locale];
    expect([1, 2, 99, 100].map((count) => countText(own, own.counts.threads, count))).toEqual(expected);
    for (let count = 1; count <= 100; count += 1) expect(countText(own, own.subject, count)).not.toContain('#');
  });
});
