import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostView, ThreadPageView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { aPost, aThread } from './sample.ts';
import { isBehind, lacksAccepted, stateOfPage, threadReducer, type ThreadNews, type ThreadState } from './thread-state.ts';

const pageSize = 3;

/** A thread as the server keeps it, with what it tells and answers. */
function openThread(replies: number) {
  const asked = aPost(1);
  const posts: PostView[] = [asked];
  let thread: ThreadSummary = aThread();
  const change = (to: Partial<ThreadSummary>): ThreadNews => {
    thread = { ...thread, ...to, lastRevision: thread.lastRevision + 1 };
    const { id, programmeId, state, acceptedPostId, replyCount, lastRevision, lastPostAt } = thread;
    return { type: 'changed', change: { id, programmeId, state, acceptedPostId, replyCount, lastRevision, lastPostAt } };
  };
  const server = {
    reply(): ThreadNews[] {
      const seq = posts.length + 1;
      const state = thread.state === 'open' ? 'answered' : thread.state;
      const changed = change({ replyCount: seq - 1, state, lastPostAt: String(seq) });
      const post = { ...asked, id: `p${seq}`, clientId: `c${seq}`, seq, revision: thread.lastRevision };
      posts.push(post);
      return [{ type: 'replied', post }, changed];
    },
    accept(seq: number): ThreadNews[] {
      const post = posts.find((one) => one.seq > 1 && one.seq === seq);
      return [change({ acceptedPostId: post?.id ?? null, state: post ? 'resolved' : posts.length > 1 ? 'answered' : 'open' })];
    },
    /** Its words were taken back, say: the same post with another text. */
    revise(seq: number): ThreadNews[] {
      const at = posts.findIndex((one) => one.seq === seq);
      const known = posts[at];
      if (!known) return [];
      const changed = change({});
      posts[at] = { ...known, html: `as of ${thread.lastRevision}`, revision: thread.lastRevision };
      return [{ type: 'replied', post: posts[at] }, changed];
    },
    page(after: number, limit = pageSize): ThreadPageView {
      const shown = posts.filter(({ seq }) => seq > after).slice(0, limit);
      return {
        thread: { ...thread, can: { reply: true, accept: true, curate: true } },
        posts: shown,
        hasMore: posts.some(({ seq }) => seq > after + limit),
        acceptedPost: posts.find(({ id }) => id === thread.acceptedPostId) ?? null,
      };
    },
    changes(afterRevision: number, limit: number): ThreadNews {
      const changed = posts.filter(({ revision }) => revision > afterRevision).toSorted((one, other) => one.revision - other.revision);
      return { type: 'caughtUp', changes: { thread, posts: changed.slice(0, limit), more: changed.length > limit } };
    },
    heard: (): ThreadNews => ({ type: 'heard', revision: thread.lastRevision }),
  };
  for (let index = 0; index < replies; index += 1) server.reply();
  return server;
}

type Server = ReturnType<typeof openThread>;

/** What the screen does after a reconnect: hears how far the thread is, and asks until nothing is missing. */
function catchUp(state: ThreadState, server: Server): ThreadState {
  let caught = threadReducer(state, server.heard());
  for (let turns = 0; isBehind(caught); turns += 1) {
    if (turns > 200) throw new Error('never catches up');
    caught = threadReducer(caught, server.changes(Math.min(caught.revision, caught.thread.lastRevision), 2));
  }
  return lacksAccepted(caught) ? threadReducer(caught, { type: 'read', page: server.page(state.after) }) : caught;
}

/** What a reader who opens the page now would see, on a page as long as this one has grown. */
function expectFresh(state: ThreadState, server: Server) {
  const { thread, posts, acceptedPost } = server.page(state.after, state.open ? Infinity : pageSize);
  expect(state.posts).toEqual(posts);
  const { can: _, ...facts } = thread;
  expect({ ...state.thread, can: undefined }).toEqual({ ...facts, can: undefined });
  expect(state.acceptedPost).toEqual(acceptedPost);
  expect(state.revision).toBe(thread.lastRevision);
}

const told = (state: ThreadState, news: ThreadNews[]) => news.reduce(threadReducer, state);

describe('a thread on the screen', () => {
  it('adds a reply once, however often it is told', () => {
    const server = openThread(0);
    const before = stateOfPage(server.page(0), 0);
    const news = server.reply();
    const after = told(before, [...news, ...news, ...news]);
    expect(isBehind(after)).toBe(false);
    expectFresh(after, server);
  });

  it('notices a reply that was never told', () => {
    const server = openThread(1);
    const before = stateOfPage(server.page(0), 0);
    server.reply();
    const after = told(before, server.reply());
    expect(isBehind(after)).toBe(true);
    expectFresh(catchUp(after, server), server);
  });

  it('notices a reply of which only the first half was told', () => {
    const server = openThread(0);
    const [replied] = server.reply();
    const after = told(stateOfPage(openThread(0).page(0), 0), [replied!]);
    expect(isBehind(after)).toBe(true);
  });

  it('leaves to the last page what belongs there', () => {
    const server = openThread(7);
    const first = stateOfPage(server.page(0), 0);
    const after = told(first, server.reply());
    expect(after.posts).toHaveLength(pageSize);
    expect(after.thread.replyCount).toBe(8);
  });

  it('shows an accepted answer of another page as it reads now', () => {
    const server = openThread(7);
    server.accept(6);
    const after = told(stateOfPage(server.page(0), 0), server.revise(6));
    expect(after.acceptedPost?.html).toMatch(/^as of/);
    expectFresh(after, server);
  });

  it('says that an answer accepted on another page is missing here', () => {
    const server = openThread(7);
    const after = told(stateOfPage(server.page(0), 0), server.accept(6));
    expect(lacksAccepted(after)).toBe(true);
    expectFresh(catchUp(after, server), server);
  });

  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ verb: fc.constant('reply' as const), seq: fc.constant(0) }) },
    { weight: 2, arbitrary: fc.record({ verb: fc.constant('accept' as const), seq: fc.integer({ min: 0, max: 12 }) }) },
    { weight: 2, arbitrary: fc.record({ verb: fc.constant('revise' as const), seq: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 1, arbitrary: fc.record({ verb: fc.constant('read' as const), seq: fc.constant(0) }) },
    { weight: 1, arbitrary: fc.record({ verb: fc.constant('catchUp' as const), seq: fc.constant(0) }) },
  );
  // Each piece of news: how often it arrives, and how late.
  const fate = fc.record({ times: fc.integer({ min: 0, max: 3 }), delay: fc.integer({ min: 0, max: 6 }) });

  it('equals a fresh read after events doubled, reordered and lost, once caught up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(0, pageSize),
        fc.array(fc.tuple(step, fate, fate), { maxLength: 30 }),
        (replies, after, steps) => {
          const server = openThread(replies);
          let state = stateOfPage(server.page(after), after);
          const late: { at: number; news: ThreadNews }[] = [];
          steps.forEach(([{ verb, seq }, ...fates], now) => {
            if (verb === 'read') state = threadReducer(state, { type: 'read', page: server.page(after) });
            if (verb === 'catchUp') state = threadReducer(state, server.changes(state.revision, 2));
            const news = verb === 'reply' ? server.reply() : verb === 'accept' ? server.accept(seq) : verb === 'revise' ? server.revise(seq) : [];
            news.forEach((one, index) => {
              const { times, delay } = fates[index]!;
              for (let copy = 0; copy < times; copy += 1) late.push({ at: now + delay * (copy + 1), news: one });
            });
            for (const { news: one } of late.filter(({ at }) => at === now)) state = threadReducer(state, one);
          });
          for (const { news } of late.filter(({ at }) => at >= steps.length)) state = threadReducer(state, news);
          expectFresh(catchUp(state, server), server);
        },
      ),
      { numRuns: 500 },
    );
  });
});
