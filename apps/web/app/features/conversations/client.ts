import type { ChangesView, ConversationView, HistoryView, MessageView, OwnStateView, ReadMarkView } from '@passerelle/core/conversations/contract.ts';
import type { Outbox } from '#app/features/outbox/create-outbox.ts';
import type { LiveAnswer, LiveEvents } from '#app/lib/live-events.ts';
import { createOutgoing } from './outgoing.ts';
import { reduce, type Timeline, type TimelineChange } from './timeline.ts';

/** What of the live line a conversation needs. */
export type Line = {
  request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>>;
  on<Name extends keyof LiveEvents>(name: Name, tell: (payload: LiveEvents[Name]) => void): () => void;
};

type Parts = {
  line: Line;
  /** REST, for what the socket does not offer; null when it did not work. */
  fetchJson<T>(path: string): Promise<T | null>;
  /** What this browser keeps for the reader; its code may come later than the page. */
  openOutbox(): Promise<Outbox>;
  conversationId: string;
  initial: Timeline;
};

export type ConversationClient = ReturnType<typeof createConversationClient>;

/** Milliseconds until what did not work is tried again while the line itself is there. */
const again = 3000;

/** So many changes behind, what happened is not gone through one by one any more. */
export const farBehind = 400;

/** Keeps one open conversation true: takes in what is told, fetches what was missed, shows what waits in the outbox. */
export function createConversationClient({ line, fetchJson, openOutbox, conversationId, initial }: Parts) {
  let timeline = initial;
  let online = false;
  let askedRead = 0;
  /** One's own marks have no revision: counted, so that an answer which set out before the newest of them is not believed. */
  let marksTold = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const watchers = new Set<() => void>();

  function apply(change: TimelineChange) {
    const before = timeline;
    timeline = reduce(timeline, change);
    if (timeline === before) return;
    watchers.forEach((tell) => tell());
    if (timeline.held.length > 0) void catchUp();
    outgoing.changed(before, timeline);
  }

  const outgoing = createOutgoing({ openOutbox, conversationId, timeline: () => timeline, apply });

  const catchUp = oneAtATime(async () => {
    for (let more = true; more && online; ) {
      const asked = { conversationId, afterRevision: timeline.revision };
      const answer = await line.request<ChangesView>('conversation.changes', asked);
      if (!answer.ok) return answer.problem.code === 'not-found' ? apply({ type: 'closed' }) : tryLater();
      // Away for long: the newest page tells more, sooner, than everything that happened.
      if (answer.data.lastRevision - timeline.revision > farBehind && (await renew())) continue;
      apply({ type: 'caughtUp', changes: answer.data });
      more = answer.data.more;
    }
  });

  async function renew(): Promise<boolean> {
    const path = `/api/v1/conversations/${conversationId}`;
    const conversation = await fetchJson<ConversationView>(path);
    const history = conversation && (await fetchJson<HistoryView>(`${path}/messages`));
    if (history) apply({ type: 'renewed', conversation, history });
    // Its marks may be older than what was told meanwhile.
    if (history) void readMarks();
    return history !== null;
  }

  function tryLater() {
    clearTimeout(retry);
    retry = setTimeout(() => online && makeGood(), again);
  }

  async function readMarks(): Promise<void> {
    const before = marksTold;
    const conversation = await fetchJson<ConversationView>(`/api/v1/conversations/${conversationId}`);
    // The line may be there all the same: nothing else would ask again.
    if (!conversation) return timeline.closed || !online ? undefined : tryLater();
    if (marksTold !== before) return readMarks();
    for (const { id, lastReadSeq } of conversation.members) apply({ type: 'read', memberId: id, seq: lastReadSeq });
    apply({ type: 'marked', own: conversation.own });
    // What was written before is open to the reader since, or no longer: which messages those are is read anew.
    if (conversation.hiddenUpTo !== timeline.hiddenUpTo) void renew();
  }

  /** Something may not have been told, and nobody knows what. */
  function makeGood() {
    void catchUp();
    void readMarks();
  }

  function left(moved: { conversationId: string; memberIds: string[] }) {
    if (moved.conversationId === conversationId && moved.memberIds.includes(timeline.selfId)) apply({ type: 'closed' });
  }

  function mark(own: OwnStateView) {
    marksTold += 1;
    apply({ type: 'marked', own });
  }

  return {
    timeline: () => timeline,
    watch(tell: () => void) {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },

    /** Follows the conversation until the function answered is called. */
    start() {
      const ends = [
        outgoing.start(),
        line.on('message.sent', (message) => {
          if (message.conversationId === conversationId) apply({ type: 'told', message });
        }),
        line.on('message.changed', (message) => {
          if (message.conversationId === conversationId) apply({ type: 'told', message });
        }),
        line.on('conversation.advanced', (advanced) => {
          if (advanced.conversationId === conversationId && advanced.lastRevision > timeline.revision) void catchUp();
        }),
        line.on('conversation.marked', (own) => {
          if (own.conversationId === conversationId) mark(own);
        }),
        line.on('message.starred', (star) => {
          if (star.conversationId !== conversationId) return;
          marksTold += 1;
          apply({ type: 'starred', ...star });
        }),
        line.on('group.left', left),
        line.on('conversation.left', left),
        line.on('conversation.disclosed', (disclosed) => {
          if (disclosed.conversationId === conversationId) void readMarks();
        }),
        line.on('conversation.read', (read) => {
          if (read.conversationId === conversationId) apply({ type: 'read', memberId: read.memberId, seq: read.lastReadSeq });
        }),
        line.on('line.restored', makeGood),
      ];
      return () => {
        online = false;
        clearTimeout(retry);
        ends.forEach((end) => end());
      };
    },

    /** The line is there, for the first time or again: what happened meanwhile was not told. */
    wentOnline() {
      online = true;
      makeGood();
    },
    wentOffline() {
      online = false;
    },

    catchUp,
    /** Puts a message into the outbox: from here on it outlives the page. */
    send: (body: string, replyTo: number | null = null) => outgoing.send({ body, ...(replyTo !== null && { replyTo }) }),
    /** What an action answered: the message as it is now, told like an event. */
    take: (message: MessageView) => apply({ type: 'told', message }),
    /** The reader's own marks, as an action answered them. */
    mark,
    sendAgain: outgoing.sendAgain,
    discard: outgoing.discard,
    edit: outgoing.edit,

    /** One page further back; false when it did not come. */
    async loadOlder(): Promise<boolean> {
      const before = timeline.from;
      const page = await fetchJson<HistoryView>(`/api/v1/conversations/${conversationId}/messages?before=${before}`);
      if (page) apply({ type: 'older', before, page });
      return page !== null;
    },

    /** Another stretch of the history, as REST pages it; null when it did not come. */
    page: (place: string) => fetchJson<HistoryView>(`/api/v1/conversations/${conversationId}/messages?${place}`),
    /** Takes in what comes right before the timeline's messages, and may reach into them. */
    takeOlder: (page: HistoryView) => apply({ type: 'older', before: timeline.from, page }),

    /** Everything up to this one was on the screen. What one marked unread oneself is read again by that. */
    async markRead(seq = timeline.messages.at(-1)?.seq ?? 0) {
      const isNews = seq > Math.max(askedRead, timeline.reads[timeline.selfId] ?? 0);
      if (!online || timeline.closed || (!isNews && timeline.own.unreadFrom === null)) return;
      askedRead = Math.max(askedRead, seq);
      const answer = await line.request<ReadMarkView>('conversation.read', { conversationId, seq });
      if (answer.ok) apply({ type: 'read', memberId: timeline.selfId, seq: answer.data.lastReadSeq });
      else askedRead = 0;
    },
  };
}

/** While it runs, being called again only means that it runs once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running = false;
  let wanted = false;
  return async () => {
    wanted = true;
    if (running) return;
    running = true;
    try {
      while (wanted) {
        wanted = false;
        await work();
      }
    } finally {
      running = false;
    }
  };
}
