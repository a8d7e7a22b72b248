import type { Locale } from '../kernel/contract.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { PushNotice } from './contract.ts';

/** Most characters of a message that a notice shows. */
const maxExcerpt = 140;
/** From here on a notice only says that there are more. */
const manyMessages = 99;

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The words of notices, each in the reader's language; Morocco writes Latin digits. */
const words: Record<Locale, { tag: string; news: Forms; more: string }> = {
  fr: {
    tag: 'fr-FR',
    news: { one: 'Nouveau message', other: '# nouveaux messages' },
    more: 'Plus de # nouveaux messages',
  },
  ar: {
    tag: 'ar-MA-u-nu-latn',
    news: {
      one: 'رسالة جديدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    },
    more: 'أكثر من # رسالة جديدة',
  },
  en: {
    tag: 'en-GB',
    news: { one: 'New message', other: '# new messages' },
    more: 'More than # new messages',
  },
};

type News = {
  locale: Locale;
  /** Null for a binôme's conversation. */
  group: string | null;
  author: string;
  html: string;
  count: number;
  showText: boolean;
};

/** What a notice says. With several messages, how many, and the newest one's first words under it. */
export function noticeText({ locale, group, author, html, count, showText }: News): Pick<PushNotice, 'title' | 'body' | 'lang' | 'dir'> {
  const excerpt = showText ? excerptOf(html, maxExcerpt) : '';
  const body = count === 1 && excerpt !== '' ? excerpt : [newsText(locale, count), excerpt].filter(Boolean).join('\n');
  return {
    title: group === null ? author : `${isolated(author)} · ${isolated(group)}`,
    body,
    lang: locale,
    dir: directionOf(body, locale),
  };
}

function newsText(locale: Locale, count: number): string {
  const { tag, news, more } = words[locale];
  if (count > manyMessages) return more.replace('#', manyMessages.toLocaleString(tag));
  return (news[new Intl.PluralRules(tag).select(count)] ?? news.other).replace('#', count.toLocaleString(tag));
}

/** A name moves nothing around it, whatever its script (first strong isolate, Unicode UAX #9). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** A notice has one direction: that of its first letter. */
function directionOf(text: string, locale: Locale): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  const isRightToLeft = letter ? /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) : locale === 'ar';
  return isRightToLeft ? 'rtl' : 'ltr';
}
