import type { Locale } from '../kernel/contract.ts';
import { isolated } from '../kernel/isolated.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { PushNotice } from './contract.ts';
import { noticeWords, type Forms } from './words.ts';

/** Most characters of a text that a notice shows. */
const maxExcerpt = 140;
/** From here on a notice only says that there are more. */
const manyMessages = 99;

/** What there is to tell. */
export type News = {
  /**
   * A message; a post, by why one is told of it; a question one was asked by name, and the reminder of it; the reminder of a
   * post one put aside.
   */
  kind: 'message' | 'mentioned' | 'answered' | 'announced' | 'posted' | 'requested' | 'waiting' | 'kept';
  /** Null: nobody's name stands there. */
  author: string | null;
  /** The group or the thread it is in; null where that is not said. */
  place: string | null;
  html: string;
  count: number;
};

/** What a notice says, in its reader's language. With several, how many, and the newest one's first words under it. */
export function noticeText(locale: Locale, showText: boolean, { kind, author, place, html, count }: News): Pick<PushNotice, 'title' | 'body' | 'lang' | 'dir'> {
  const excerpt = showText ? excerptOf(html, maxExcerpt) : '';
  const body = kind === 'message' && count === 1 && excerpt !== '' ? excerpt : [newsText(locale, kind, count), excerpt].filter(Boolean).join('\n');
  const { unnamed, reminder } = noticeWords[locale];
  const name = author ?? (kind === 'kept' ? reminder : unnamed);
  return {
    title: place === null ? name : `${isolated(name)} · ${isolated(place)}`,
    body,
    lang: locale,
    dir: directionOf(body, locale),
  };
}

function newsText(locale: Locale, kind: News['kind'], count: number): string {
  const { tag, one, many } = noticeWords[locale];
  if (kind !== 'message' && count === 1) return one[kind];
  const forms: Forms & { more: string } = many[kind === 'message' || kind === 'kept' ? kind : 'posts'];
  if (count > manyMessages) return forms.more.replace('#', manyMessages.toLocaleString(tag));
  return (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other).replace('#', count.toLocaleString(tag));
}

/** A notice has one direction: that of its first letter. */
function directionOf(text: string, locale: Locale): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  const isRightToLeft = letter ? /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) : locale === 'ar';
  return isRightToLeft ? 'rtl' : 'ltr';
}
