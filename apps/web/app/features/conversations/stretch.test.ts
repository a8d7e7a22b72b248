import type { HistoryView } from '@passerelle/core/conversations/contract.ts';
import { describe, expect, it } from 'vitest';
import { aConversation, aMessage, aPage } from './sample.ts';
import { aroundOf, mostShown, newerOf, newestOf, olderOf, shownOf, stretchOf, touches, type Stretch } from './stretch.ts';
import { reduce, timelineOf, type Timeline } from './timeline.ts';

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => aMessage({ seq: from + i }));
const page = (from: number, to: number, wishes: Partial<HistoryView> = {}) => aPage(upTo(from, to), { hasOlder: from > 1, ...wishes });
const timeline = (history: HistoryView, lastSeq: number) => timelineOf('self', aConversation({ lastSeq, lastRevision: lastSeq }), history);
const tell = (to: Timeline, seq: number, revision: number, html = '') => reduce(to, { type: 'told', message: aMessage({ seq, revision, ...(html && { html }) }) });

function edges(stretch: Stretch | null, from: Timeline) {
  if (!stretch) return null;
  const { messages, hasOlder, hasNewer } = shownOf(stretch, from);
  return [messages[0]?.seq, messages.at(-1)?.seq, hasOlder ? 'older' : '', hasNewer ? 'newer' : ''].join(' ').trim();
}

describe('opened at its end', () => {
  it('shows what was served, and every message that comes', () => {
    const served = page(76, 100);
    const at = stretchOf(served);
    const then = timeline(served, 100);
    expect(edges(at, then)).toBe('76 100 older');
    expect(edges(at, tell(then, 101, 101))).toBe('76 101 older');
  });

  it('asks for older ones to be fetched, then shows them', () => {
    const served = page(76, 100);
    const at = stretchOf(served);
    const before = timeline(served, 100);
    expect(olderOf(at, before)).toBeNull();
    const after = reduce(before, { type: 'older', before: 76, page: page(26, 75) });
    expect(edges(olderOf(at, after), after)).toBe('26 100 older');
  });

  it('holds no more than a page can bear, however far one scrolls back and however much comes', () => {
    const all = timeline(page(1, 1000), 1000);
    let at = newestOf(all);
    expect(edges(at, all)).toBe('951 1000 older');
    for (let n = 0; n < 10; n++) at = olderOf(at, all) ?? at;
    expect(edges(at, all)).toBe('451 700 older newer');
    expect(shownOf(at, all).messages).toHaveLength(mostShown);
    for (let n = 0; n < 3; n++) at = newerOf(at, all) ?? at;
    expect(edges(at, all)).toBe('601 850 older newer');
    for (let n = 0; n < 3; n++) at = newerOf(at, all) ?? at;
    expect(edges(at, all)).toBe('751 1000 older');
    expect(at.high).toBeNull();
    for (let n = 0; n < 30; n++) at = olderOf(at, all) ?? at;
    expect(edges(at, all)).toBe('1 250  newer');
    let growing = all;
    for (let n = 1001; n <= 1400; n++) growing = tell(growing, n, n);
    expect(edges(newestOf(all), growing)).toBe('1151 1400 older');
  });

  it('of nothing shows nothing, and what comes first', () => {
    const empty = timeline(aPage([]), 0);
    expect(edges(stretchOf(aPage([])), empty)).toBe('');
    expect(edges(stretchOf(aPage([])), tell(empty, 1, 1))).toBe('1 1');
  });
});

describe('opened at an old message', () => {
  const served = page(476, 525, { hasNewer: true });
  const at = stretchOf(served);
  const beside = timeline(served, 1000);

  it('shows the stretch around it, with ways on at both ends, and the timeline begins at its end', () => {
    expect(edges(at, beside)).toBe('476 525 older newer');
    expect([beside.messages, beside.from, beside.hasOlder]).toEqual([[], 1001, true]);
  });

  it('shows what is changed in it meanwhile, and nothing of what comes at the end', () => {
    let told = tell(beside, 500, 1001, '<p>autre</p>');
    told = tell(told, 1001, 1002);
    expect(edges(at, told)).toBe('476 525 older newer');
    expect(shownOf(at, told).messages.find(({ seq }) => seq === 500)?.html).toBe('<p>autre</p>');
    expect(told.messages.map(({ seq }) => seq)).toEqual([1001]);
    // Only the newest of several versions, whichever was told last.
    const doubled = tell(tell(told, 500, 1003, '<p>encore</p>'), 500, 1001, '<p>autre</p>');
    expect(shownOf(at, doubled).messages.find(({ seq }) => seq === 500)?.html).toBe('<p>encore</p>');
  });

  it('shows what was changed in what its messages answer', () => {
    const quoting = stretchOf({ ...served, quoted: [aMessage({ seq: 3, html: '<p>avant</p>' })] });
    expect(shownOf(quoting, tell(beside, 3, 1001, '<p>après</p>')).quoted[3]?.html).toBe('<p>après</p>');
  });

  it('knows when what was fetched touches the timeline', () => {
    const end = reduce(beside, { type: 'older', before: 1001, page: page(951, 1000) });
    expect(touches(page(900, 949, { hasNewer: true }), end)).toBe(false);
    expect(touches(page(901, 950, { hasNewer: true }), end)).toBe(true);
    expect(touches(page(990, 1000), beside)).toBe(true);
  });

  it('finds messages on the island and in the timeline, and asks for the others', () => {
    const end = reduce(beside, { type: 'older', before: 1001, page: page(901, 1000) });
    expect(edges(aroundOf(at, end, 480), end)).toBe('476 505 older newer');
    expect(edges(aroundOf(at, end, 950), end)).toBe('925 975 older newer');
    expect(edges(aroundOf(at, end, 990), end)).toBe('965 1000 older');
    expect(aroundOf(at, end, 700)).toBeNull();
  });
});
