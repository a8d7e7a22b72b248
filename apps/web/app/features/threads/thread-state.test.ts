import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostView, ThreadPageView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { aPost, aThread } from './sample.ts';
import { isBehind, lackedSeq, lacksAccepted, postAt, stateOfPage, threadReducer, type ThreadNews, type ThreadState } from './thread-state.ts';

const pageSize = 3;

/** A thread as the server keeps it, with what it tells and answers. */
function openThread(replies: number) {
  const posts: PostView[] = [aPost(1)];
  let thread: ThreadSummary = aThread();
  const tell = (to: Partial<ThreadSummary>): ThreadNews => {
    thread = { ...thread, ...to };
    const { id, programmeId, title, state, acceptedPostId, replyCount, lastRevision, lastPostAt, deletedAt } = thread;
    return { type: 'changed', change: { id, programmeId, title, state, acceptedPostId, replyCount, lastRevision, lastPostAt, deletedAt } };
  };
  const next = () => (thread = { ...thread, lastRevision: thread.lastRevision + 1 }).lastRevision;
  const at = (seq: number | null) => posts.find((post) => post.seq === seq);
  /** Puts a post as it is from now on; what it was stays in the hands of whoever was told of it. */
  const put = (post: PostView): ThreadNews => {
    const now = { ...post, revision: next() };
    posts[now.seq - 1] = now;
    return { type: 'replied', post: now };
  };
  const fold = (rootSeq: number | null, by: number) => {
    const root = at(rootSeq);
    return root ? [put({ ...root, answerCount: root.answerCount + by })] : [];
  };
  const server = {
    reply(answers: number | null = null): ThreadNews[] {
      const answered = at(answers);
      const rootSeq = answered ? (answered.rootSeq ?? answered.seq) : null;
      const told = fold(rootSeq, 1);
      const seq = posts.length + 1;
      const state = thread.state === 'open' ? 'answered' : thread.state;
      return [...told, put(aPost(seq, { answers: answered?.seq ?? null, rootSeq })), tell({ replyCount: thread.replyCount + 1, state, lastPostAt: String(seq) })];
    },
    accept(seq: number): ThreadNews[] {
      const post = posts.find((one) => one.seq > 1 && one.seq === seq && !one.deletedAt);
      next();
      return [tell({ acceptedPostId: post?.id ?? null, state: post ? 'resolved' : posts.length > 1 ? 'answered' : 'open' })];
    },
    /** Edited, reacted to or translated; with the opening post, under another title. */
    revise(seq: number): ThreadNews[] {
      const known = at(seq);
      if (!known || known.deletedAt) return [];
      const words = `as of ${thread.lastRevision + 1}`;
      return [put({ ...known, html: words, reactions: [{ emoji: '👍', memberIds: [words] }] }), tell(seq === 1 ? { title: words } : {})];
    },
    remove(seq: number): ThreadNews[] {
      const known = at(seq);
      if (!known || known.seq === 1 || known.deletedAt) return [];
      const told = [put({ ...known, html: '', reactions: [], deletedAt: 'now' }), ...fold(known.rootSeq, -1)];
      const accepted = thread.acceptedPostId === known.id;
      return [...told, tell({ replyCount: thread.replyCount - 1, ...(accepted && { acceptedPostId: null, state: 'answered' }) })];
    },
    restore(seq: number): ThreadNews[] {
      const known = at(seq);
      if (!known?.deletedAt) return [];
      return [put({ ...known, html: 'back', deletedAt: null }), ...fold(known.rootSeq, 1), tell({ replyCount: thread.replyCount + 1 })];
    },
    page(after: number, limit = pageSize): ThreadPageView {
      const shown = posts.filter(({ seq }) => seq > after).slice(0, limit);
      return {
        thread: { ...thread, can: { reply: true, replyUnnamed: false, accept: true, curate: true, contribute: true } },
        posts: shown,
        hasMore: posts.some(({ seq }) => seq > after + limit),
        acceptedPost: posts.find(({ id }) => id === thread.acceptedPostId) ?? null,
        quoted: posts.filter(({ seq }) => shown.some(({ answers }) => answers === seq) && !shown.some((post) => post.seq === seq)),
      };
    },
    changes(afterRevision: number, limit: number): ThreadNews {
      const changed = posts.filter(({ revision }) => revision > afterRevision).toSorted((one, other) => one.revision - other.revision);
      return { type: 'caughtUp', changes: { thread, posts: changed.slice(0, limit), more: changed.length > limit } };
    },
    answersTo: (seq: number): ThreadNews => ({ type: 'found', posts: posts.filter(({ rootSeq, deletedAt }) => rootSeq === seq && !deletedAt), revision: thread.lastRevision }),
    find: (seq: number): ThreadNews => ({ type: 'found', posts: posts.filter((post) => post.seq === seq), revision: thread.lastRevision }),
    now: (seq: number) => at(seq),
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
  if (lacksAccepted(caught)) caught = threadReducer(caught, { type: 'read', page: server.page(state.after) });
  for (let seq = lackedSeq(caught); seq !== null; seq = lackedSeq(caught)) caught = threadReducer(caught, server.find(seq));
  return caught;
}

/** What a reader who opens the page now would see, on a page as long as this one has grown. */
function expectFresh(state: ThreadState, server: Server) {
  const { thread, posts, acceptedPost, quoted } = server.page(state.after, state.open ? Infinity : pageSize);
  expect(state.posts).toEqual(posts);
  const { can: _, ...facts } = thread;
  expect({ ...state.thread, can: undefined }).toEqual({ ...facts, can: undefined });
  expect(state.acceptedPost).toEqual(acceptedPost);
  for (const post of quoted) expect(postAt(state, post.seq)).toEqual(post);
  for (const post of state.others) expect(post).toEqual(server.now(post.seq));
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

  it('shows what a post answers from another page as it reads now, deleted or brought back', () => {
    const server = openThread(4);
    const before = told(stateOfPage(server.page(pageSize), pageSize), server.reply(2));
    expect(lackedSeq(before)).toBe(2);
    let after = catchUp(before, server);
    expect(postAt(after, 2)).toMatchObject({ answerCount: 1 });
    for (const change of [server.revise, server.remove, server.restore]) {
      after = told(after, change(2));
      expectFresh(after, server);
    }
  });

  it('asks again for what was told of a post while it was not followed', () => {
    const server = openThread(7);
    server.reply(2);
    const before = stateOfPage(server.page(0), 0);
    const found = server.answersTo(2);
    const after = told(told(before, server.revise(9)), [found]);
    expect(isBehind(after)).toBe(true);
    expectFresh(catchUp(after, server), server);
  });

  const verbs = ['reply', 'accept', 'revise', 'remove', 'restore', 'answer', 'read', 'unfold', 'catchUp'] as const;
  const step = fc.record({ verb: fc.constantFrom(...verbs), seq: fc.integer({ min: 0, max: 12 }) });
  // Each piece of news: how often it arrives, and how late.
  const fate = fc.record({ times: fc.integer({ min: 0, max: 3 }), delay: fc.integer({ min: 0, max: 6 }) });

  it('equals a fresh read after events doubled, reordered and lost, once caught up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(0, pageSize),
        fc.array(fc.tuple(step, fate, fate, fate), { maxLength: 30 }),
        (replies, after, steps) => {
          const server = openThread(replies);
          let state = stateOfPage(server.page(after), after);
          const late: { at: number; news: ThreadNews }[] = [];
          const done: Record<(typeof verbs)[number], (seq: number) => ThreadNews[]> = {
            reply: () => server.reply(), answer: server.reply, accept: server.accept, revise: server.revise, remove: server.remove, restore: server.restore,
            // What was read, too, may come after what happened since.
            read: () => [{ type: 'read', page: server.page(after) }],
            unfold: (seq) => [server.answersTo(seq)],
            catchUp: () => [],
          };
          steps.forEach(([{ verb, seq }, ...fates], now) => {
            if (verb === 'catchUp') state = threadReducer(state, server.changes(Math.min(state.revision, state.thread.lastRevision), 2));
            done[verb](seq).forEach((one, index) => {
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
