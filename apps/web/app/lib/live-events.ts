import type { PracticeAdopted } from '@passerelle/core/adoptions/events.ts';
import type { BinomeChanged, BinomePaired } from '@passerelle/core/binomes/events.ts';
import type { BookmarkDue } from '@passerelle/core/bookmarks/events.ts';
import type { MessageView, OwnStateView, ReadMarkView } from '@passerelle/core/conversations/contract.ts';
import type { ConversationAdvanced, ConversationMoved, MessageStarred } from '@passerelle/core/conversations/events.ts';
import type { PracticeQuestioned } from '@passerelle/core/discussions/events.ts';
import type { PracticeEndorsed } from '@passerelle/core/endorsements/events.ts';
import type { CohortChanged } from '@passerelle/core/cohorts/events.ts';
import type { PracticeCollected } from '@passerelle/core/collections/events.ts';
import type { FollowChanged } from '@passerelle/core/follows/events.ts';
import type { ExpertNews } from '@passerelle/core/expertise/events.ts';
import type { ForwardNews } from '@passerelle/core/forwards/events.ts';
import type { GroupMoved, GroupRevised } from '@passerelle/core/groups/events.ts';
import type { Problem } from '@passerelle/core/kernel/contract.ts';
import type { MatchingChanged } from '@passerelle/core/matching/events.ts';
import type { PollChanged } from '@passerelle/core/polls/events.ts';
import type { PracticePublished } from '@passerelle/core/practices/events.ts';
import type { ProfileWritten } from '@passerelle/core/profiles/events.ts';
import type { RelayNews } from '@passerelle/core/relays/events.ts';
import type { PracticeRemarked } from '@passerelle/core/remarks/events.ts';
import type { OwnThreadView, PostView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import type { ThreadChange } from '@passerelle/core/threads/events.ts';
import type { QuestionChanged } from '@passerelle/core/questions/events.ts';

/** What the server tells by itself. A hint, never the only copy: what was missed is fetched (see `packages/docs/realtime.md`). */
export type LiveEvents = {
  'message.sent': MessageView;
  'message.changed': MessageView;
  'message.starred': MessageStarred;
  'conversation.advanced': ConversationAdvanced;
  'conversation.disclosed': { conversationId: string };
  'conversation.joined': ConversationMoved;
  'conversation.left': ConversationMoved;
  'conversation.marked': OwnStateView;
  'conversation.read': ReadMarkView;
  'binome.paired': BinomePaired;
  'binome.changed': BinomeChanged;
  'profile.written': ProfileWritten;
  'cohort.changed': CohortChanged;
  'matching.changed': MatchingChanged;
  'group.joined': GroupMoved;
  'group.left': GroupMoved;
  'group.revised': GroupRevised;
  'forward.asked': ForwardNews;
  'forward.changed': ForwardNews;
  'space.revised': { id: string; programmeId: string };
  'bookmark.due': BookmarkDue;
  'relay.changed': RelayNews;
  'thread.asked': ThreadSummary;
  'thread.replied': PostView;
  'thread.changed': ThreadChange;
  'thread.read': OwnThreadView;
  'threads.read': Record<string, never>;
  'follow.changed': FollowChanged;
  'inbox.changed': Record<string, never>;
  'question.changed': QuestionChanged;
  'poll.changed': PollChanged;
  'expert.asked': ExpertNews;
  'expert.reminded': ExpertNews;
  'expert.declined': ExpertNews;
  'practice.published': PracticePublished;
  'practice.changed': { id: string; programmeId: string };
  'practice.endorsed': PracticeEndorsed;
  'practice.questioned': PracticeQuestioned;
  'practice.adopted': PracticeAdopted;
  'practice.revised': { id: string; programmeId: string; revision: number };
  'practice.collected': PracticeCollected;
  'practice.remarked': PracticeRemarked;
  /** Somebody is writing at this moment; told again every few seconds while it lasts. */
  'conversation.typing': { conversationId: string; memberId: string };
  /** Told in the smaller conversations of that member. */
  'presence.changed': { memberId: string; online: boolean };
  /** Something may have been missed although the line was never cut. */
  'line.restored': Record<string, never>;
  /** From now on this tab is told of the thread, by its own word: what happened since its page was read may have been missed. */
  'thread.entered': { threadId: string };
};

/** What came of a request: the answer, or why there is none. */
export type LiveAnswer<T> = { ok: true; data: T } | { ok: false; problem: Problem };

/** Nobody answered in time, or nobody is there. Whether the request arrived is not known: send it again under the same name. */
export const unavailable: Problem = { type: 'about:blank', title: 'Unavailable', status: 503, code: 'unavailable' };
