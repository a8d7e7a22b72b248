import type { Locale } from '../kernel/contract.ts';
import { isolated } from '../kernel/isolated.ts';
import type { InboxEntry, InboxSummary } from '../inbox/contract.ts';
import type { Letter } from '../mails/service.ts';
import { unnamedId } from '../members/contract.ts';
import type { Digest, Item, Sentence } from './content.ts';
import { htmlOf } from './html.ts';
import { countText, words, type Counted, type Words } from './words.ts';

type Facts = { locale: Locale; name: string; digest: 'weekly' | 'daily'; summary: InboxSummary; publicUrl: string; unsubscribe: string };

const counted: readonly Counted[] = ['requests', 'conversations', 'threads', 'practices', 'binomes'];

/** A digest in its reader's language. It has titles and who wrote, and nothing of what was written. */
export function digestLetter({ locale, name, digest, summary, publicUrl, unsubscribe }: Facts): Required<Pick<Letter, 'subject' | 'text' | 'html'>> {
  const own = words[locale];
  const content: Digest = {
    locale,
    words: own,
    subject: countText(own, own.subject, summary.total),
    hello: sentence(own.hello, name),
    counts: counted.filter((kind) => summary[kind] > 0).map((kind) => countText(own, own.counts[kind], summary[kind])),
    items: summary.newest.map((entry) => itemOf(entry, own, publicUrl)),
    when: own.when[digest],
    links: { inbox: `${publicUrl}/inbox`, change: `${publicUrl}/account`, stop: unsubscribe },
  };
  return { subject: content.subject, text: textOf(content), html: htmlOf(content) };
}

function itemOf(entry: InboxEntry, own: Words, publicUrl: string): Item {
  const { kind, title, from, locale, count, reason, because } = entry;
  const who = from?.id === unnamedId ? own.unnamed : (from?.name ?? '');
  const followed = (reason === 'posted' || reason === 'asked') && because && because !== 'default' ? own.because[because] : '';
  return {
    title: title ?? who,
    lang: locale,
    href: publicUrl + pathOf(entry),
    why: sentence(own.reason[reason], who),
    more: [followed, kind === 'practice' || kind === 'forward' || kind === 'binome' ? '' : countText(own, own.posts, count)].filter(Boolean).join(' '),
  };
}

function pathOf({ kind, id, threadId, first }: InboxEntry): string {
  if (kind === 'conversation') return `/conversations/${id}`;
  if (kind === 'forward') return `/forwards/${id}`;
  if (kind === 'binome') return `/binomes/${id}`;
  if (kind === 'practice') return `/practices/${id}`;
  return `/threads/${threadId ?? id}/posts/${first ?? 1}`;
}

function sentence(template: string, name: string): Sentence {
  const [before = '', after] = template.split('{name}');
  return { before, name: after === undefined ? '' : name, after: after ?? '' };
}

const plain = ({ before, name, after }: Sentence) => `${before}${name && isolated(name)}${after}`;

/** For mailboxes that show no HTML. */
function textOf({ words: own, hello, counts, items, when, links }: Digest): string {
  return [
    plain(hello),
    `${own.intro}\n${counts.map((one) => `- ${one}`).join('\n')}`,
    own.newest,
    ...items.map(({ title, why, more, href }) => `${title && isolated(title)}\n${[`${plain(why)}.`, more].filter(Boolean).join(' ')}\n${href}`),
    `${own.open}\n${links.inbox}`,
    '-- ',
    `${when}\n${own.change}\n${links.change}\n${own.stop}\n${links.stop}`,
  ].join('\n\n');
}
