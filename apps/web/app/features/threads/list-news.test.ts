import { describe, expect, it } from 'vitest';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { appendNews, listWithNews, noNews } from './list-news.ts';
import { aThread } from './sample.ts';

const thread = (id: string, day: number, more: Partial<ThreadSummary> = {}) => aThread({ id, title: id, createdAt: `2026-11-0${day}`, lastPostAt: `2026-11-0${day}`, ...more });
const everything = () => true;
const list = [thread('two', 2), thread('one', 1)];

describe('a list of threads with news', () => {
  it('counts a new thread once and leaves the list as it stands', () => {
    const asked = [thread('three', 3)];
    const news = appendNews(appendNews(noNews, { asked }), { asked });
    expect(listWithNews(list, news, everything)).toEqual({ threads: list, newCount: 1 });
  });

  it('forgets the news once the list shows it', () => {
    const three = thread('three', 3);
    const news = appendNews(noNews, { asked: [three] });
    expect(listWithNews([three, ...list], news, everything).newCount).toBe(0);
  });

  it('leaves out what the filter leaves out, as the thread is now', () => {
    const three = thread('three', 3);
    const news = appendNews(noNews, { asked: [three], changed: [{ ...three, state: 'answered', lastRevision: 2 }] });
    expect(listWithNews(list, news, ({ state }) => state === 'open').newCount).toBe(0);
  });

  it('does not call new an older thread that a reread brings up', () => {
    const news = appendNews(noNews, { asked: [thread('zero', 1, { createdAt: '2026-10-01' })] });
    expect(listWithNews(list, news, everything).newCount).toBe(0);
  });

  it('shows the newest change of a row, in whatever order the changes came', () => {
    const late = { ...thread('one', 1), replyCount: 2, lastRevision: 3 };
    const early = { ...thread('one', 1), replyCount: 1, lastRevision: 2 };
    const news = appendNews(appendNews(noNews, { changed: [late] }), { changed: [early] });
    const { threads } = listWithNews(list, news, everything);
    expect(threads.map(({ id, replyCount }) => [id, replyCount])).toEqual([['two', 0], ['one', 2]]);
  });
});
