import type { ChangesView, ConversationView, HistoryView, MessageView, OwnStateView } from '@passerelle/core/conversations/contract.ts';
import type { KeptConversation } from '#app/features/outbox/items.ts';

/** A message that the server has not confirmed: on its way, held back until the line is there again, or turned down. */
export type Pending = {
  clientId: string;
  body: string;
  /** The seq of the message that it answers. */
  replyTo: number | null;
  writtenAt: string;
  state: 'waiting' | 'sending' | 'refused';
  /** Why it did not leave: a problem's code. */
  problem: string | null;
  /** The browser would not store it: it lasts as long as the page. */
  fleeting?: true;
};

/** What a browser knows of a conversation. */
export type Timeline = {
  selfId: string;
  /** In the order of `seq`, all of them from `from` on. */
  messages: readonly MessageView[];
  from: number;
  hasOlder: boolean;
  /** What was written up to here is not the reader's to read. */
  hiddenUpTo: number;
  /** Messages that shown ones answer and that are not loaded themselves. */
  quoted: Readonly<Record<number, MessageView>>;
  /** Newer versions of messages that are not loaded yet. */
  aside: readonly MessageView[];
  /** Every change up to this one is in. */
  revision: number;
  /** Told too early: a change before them is missing. Not shown until it has been fetched. */
  held: readonly MessageView[];
  /** Member to the last `seq` he or she has read. */
  reads: Readonly<Record<string, number>>;
  /** The reader's own marks: what was marked unread, what is put aside (message ids), what one is told of. */
  own: OwnStateView & { starred: readonly string[] };
  pending: readonly Pending[];
  /** Nothing more comes: the reader is not in the conversation any more. */
  closed: boolean;
};

export type TimelineChange =
  | { type: 'told'; message: MessageView }
  | { type: 'caughtUp'; changes: ChangesView }
  | { type: 'older'; before: number; page: HistoryView }
  | { type: 'renewed'; conversation: ConversationView; history: HistoryView }
  | { type: 'marked'; own: OwnStateView }
  | { type: 'starred'; messageId: string; on: boolean }
  | { type: 'read'; memberId: string; seq: number }
  | { type: 'restored'; kept: KeptConversation }
  | { type: 'written'; pending: Pending }
  | { type: 'queued'; pending: readonly Pending[] }
  | { type: 'moved'; clientId: string; state: Pending['state']; problem: string | null }
  | { type: 'discarded'; clientId: string }
  | { type: 'closed' };

/** The page as the server read it: the conversation first, its messages after, so that `lastRevision` is surely in them. */
export function timelineOf(selfId: string, conversation: ConversationView, history: HistoryView): Timeline {
  // A stretch of the past is not the end that the timeline goes on from: of that nothing is loaded yet.
  if (history.hasNewer) {
    const end = timelineOf(selfId, conversation, { messages: [], hasOlder: true, hasNewer: false, quoted: [] });
    return { ...end, from: conversation.lastSeq + 1 };
  }
  return {
    selfId,
    messages: history.messages,
    from: history.hasOlder ? (history.messages[0]?.seq ?? 1) : 1,
    hasOlder: history.hasOlder,
    hiddenUpTo: conversation.hiddenUpTo,
    quoted: Object.fromEntries(history.quoted.map((message) => [message.seq, message])),
    aside: [],
    revision: conversation.lastRevision,
    held: [],
    reads: Object.fromEntries(conversation.members.map(({ id, lastReadSeq }) => [id, lastReadSeq])),
    own: conversation.own,
    pending: [],
    closed: false,
  };
}

/** Pure. Events may come twice, late or not at all: with what was fetched in between, the outcome is that of a fresh read. */
export function reduce(timeline: Timeline, change: TimelineChange): Timeline {
  switch (change.type) {
    case 'told':
      return tell(timeline, change.message);
    case 'caughtUp': {
      const { messages, lastRevision, more } = change.changes;
      // Only the newest version of a message is answered: the steps between are not all there, and need not be.
      const reached = more ? (messages.at(-1)?.revision ?? timeline.revision) : lastRevision;
      const merged = messages.reduce(place, timeline);
      return release({ ...merged, revision: Math.max(timeline.revision, reached) });
    }
    case 'older': {
      if (change.before !== timeline.from) return timeline;
      const { messages, hasOlder } = change.page;
      const lowered = { ...timeline, from: hasOlder ? (messages[0]?.seq ?? 1) : 1, hasOlder, aside: [] };
      return [...messages, ...change.page.quoted, ...timeline.aside].reduce(place, lowered);
    }
    case 'renewed':
      return renew(timeline, timelineOf(timeline.selfId, change.conversation, change.history));
    case 'marked':
      return { ...timeline, own: { ...timeline.own, ...change.own } };
    case 'starred': {
      const others = timeline.own.starred.filter((id) => id !== change.messageId);
      return { ...timeline, own: { ...timeline.own, starred: change.on ? [change.messageId, ...others] : others } };
    }
    case 'read': {
      const known = timeline.reads[change.memberId] ?? 0;
      return change.seq > known ? { ...timeline, reads: { ...timeline.reads, [change.memberId]: change.seq } } : timeline;
    }
    case 'restored':
      return restore(timeline, change.kept);
    case 'written':
      return isKnown(timeline, change.pending.clientId)
        ? timeline
        : { ...timeline, pending: [...timeline.pending, change.pending] };
    case 'queued':
      return queue(timeline, change.pending);
    case 'moved': {
      const { clientId, state, problem } = change;
      const pending = timeline.pending.map((one) => (one.clientId === clientId ? { ...one, state, problem } : one));
      return { ...timeline, pending };
    }
    case 'discarded':
      return settle(timeline, change.clientId);
    case 'closed':
      return { ...timeline, closed: true };
  }
}

/** What this browser had kept takes the place of an older page: each of the two is whole only for itself. */
function restore(timeline: Timeline, { messages, from, hasOlder, quoted, revision, reads }: KeptConversation): Timeline {
  if (revision <= timeline.revision) return timeline;
  const merged = { ...timeline, messages, from, hasOlder, quoted, revision, aside: [], reads: { ...timeline.reads } };
  for (const [id, seq] of Object.entries(reads)) merged.reads[id] = Math.max(seq, merged.reads[id] ?? 0);
  return release({ ...merged, pending: merged.pending.filter(({ clientId }) => !isStored(merged, clientId)) });
}

/** The outbox as it is, in its order. What was told too early to be shown is still in the bubble it was written in. */
function queue(timeline: Timeline, listed: readonly Pending[]): Timeline {
  const underWay = timeline.pending.filter(
    ({ clientId }) => !listed.some((one) => one.clientId === clientId) && timeline.held.some((message) => message.clientId === clientId),
  );
  const known = new Map(timeline.pending.map((one) => [one.clientId, one]));
  const waiting = listed
    .filter(({ clientId }) => !isStored(timeline, clientId))
    .map((one) => (known.get(one.clientId)?.state === 'sending' && !one.problem ? { ...one, state: 'sending' as const } : one));
  const pending = [...underWay, ...waiting];
  const same = pending.length === timeline.pending.length && pending.every((one, at) => isSame(one, timeline.pending[at]!));
  return same ? timeline : { ...timeline, pending };
}

const isSame = (one: Pending, other: Pending) =>
  one.clientId === other.clientId && one.state === other.state && one.problem === other.problem && one.fleeting === other.fleeting;

function tell(timeline: Timeline, message: MessageView): Timeline {
  if (message.revision <= timeline.revision) return place(timeline, message);
  if (message.revision === timeline.revision + 1) {
    return release({ ...place(timeline, message), revision: message.revision });
  }
  if (timeline.held.some(({ revision }) => revision === message.revision)) return timeline;
  return { ...timeline, held: [...timeline.held, message].sort((one, other) => one.revision - other.revision) };
}

/** Takes in what was held back and now follows without a gap. */
function release(timeline: Timeline): Timeline {
  const [next, ...held] = timeline.held;
  if (!next || next.revision > timeline.revision + 1) return timeline;
  const revision = Math.max(timeline.revision, next.revision);
  return release({ ...place(timeline, next), held, revision });
}

/** Puts a version of a message where it belongs, unless a newer one stands there; its pending double goes. */
function place(timeline: Timeline, message: MessageView): Timeline {
  const settled = message.authorId === timeline.selfId ? settle(timeline, message.clientId) : timeline;
  if (message.seq < settled.from) return putAside(settled, message);
  const { messages } = settled;
  const after = messages.findLastIndex(({ seq }) => seq <= message.seq);
  const known = messages[after]?.seq === message.seq ? messages[after] : null;
  if (known && known.revision >= message.revision) return settled;
  return { ...settled, messages: known ? messages.with(after, message) : messages.toSpliced(after + 1, 0, message) };
}

/** Not loaded: kept for the page that will bring it, and shown at once where it is quoted. */
function putAside(timeline: Timeline, message: MessageView): Timeline {
  const aside = [...timeline.aside, message];
  const shown = timeline.quoted[message.seq];
  if (shown && shown.revision >= message.revision) return { ...timeline, aside };
  const isQuoted = shown || timeline.messages.some(({ replyTo }) => replyTo === message.seq);
  return isQuoted ? { ...timeline, aside, quoted: { ...timeline.quoted, [message.seq]: message } } : { ...timeline, aside };
}

/** A fresh page in place of one that is too far behind; what was written and not sent stays. */
function renew(timeline: Timeline, fresh: Timeline): Timeline {
  if (fresh.revision < timeline.revision || (fresh.revision === timeline.revision && fresh.hiddenUpTo === timeline.hiddenUpTo)) return timeline;
  const kept = timeline.pending.reduce((all, one) => reduce(all, { type: 'written', pending: one }), { ...fresh, reads: { ...timeline.reads, ...fresh.reads } });
  return timeline.held.reduce(tell, kept);
}

function settle(timeline: Timeline, stored: string): Timeline {
  const pending = timeline.pending.filter(({ clientId }) => clientId !== stored);
  return pending.length === timeline.pending.length ? timeline : { ...timeline, pending };
}

function isKnown(timeline: Timeline, wanted: string): boolean {
  return timeline.pending.some(({ clientId }) => clientId === wanted) || isStored(timeline, wanted);
}

function isStored({ messages, selfId }: Timeline, wanted: string): boolean {
  return messages.some(({ authorId, clientId }) => authorId === selfId && clientId === wanted);
}
