import type { MessageView } from '@passerelle/core/conversations/contract.ts';

/** What a message says, apart from where it goes and what it is called. */
export type Content = { body: string; replyTo?: number };

/** A message on its way from the "send" button. */
export type Written = { memberId: string; conversationId: string; clientId: string; content: Content; writtenAt: string };

/** A message that has left the composer and that the server is not known to have. */
export type OutboxItem = Written & {
  /** Its place among everything written on this device. */
  order: number;
  state: 'waiting' | 'refused';
  /** Why it did not leave: a problem's code. */
  problem: string | null;
  /** The browser would not store it: it lasts as long as the page. */
  fleeting?: true;
};

/** What was begun and not sent. `place` says where: a conversation's id, say. */
export type Draft = { memberId: string; place: string; text: string };

/** The newest messages of a conversation as they were last seen, for reading without a line. */
export type KeptConversation = {
  memberId: string;
  conversationId: string;
  messages: readonly MessageView[];
  /** All messages from this seq on are there, with every change up to `revision`. */
  from: number;
  hasOlder: boolean;
  quoted: Readonly<Record<number, MessageView>>;
  revision: number;
  reads: Readonly<Record<string, number>>;
};

/** Everything a browser keeps for the members who use it; each of them sees only what is theirs. */
export type Store = {
  /** Oldest first. */
  items(memberId: string): Promise<OutboxItem[]>;
  item(memberId: string, clientId: string): Promise<OutboxItem | undefined>;
  /** Puts it at the end of the queue. One of that name that is already there stays as it is. */
  add(written: Written): Promise<void>;
  /** Writes a changed item, or one that was taken out, to its place. */
  put(item: OutboxItem): Promise<void>;
  remove(memberId: string, clientId: string): Promise<void>;

  drafts(memberId: string): Promise<Draft[]>;
  draft(memberId: string, place: string): Promise<Draft | undefined>;
  /** An empty text is no draft. */
  keepDraft(draft: Draft): Promise<void>;

  conversation(memberId: string, conversationId: string): Promise<KeptConversation | undefined>;
  /** Only for the one whose browser it is: somebody who signed out in another tab leaves nothing behind. */
  keepConversation(kept: KeptConversation): Promise<void>;
  removeConversation(memberId: string, conversationId: string): Promise<void>;

  /** Who signed in here last; null after a sign-out. */
  owner(): Promise<string | null>;
  /** Makes the browser somebody's. What others had read goes; what they had written waits for them. */
  settle(memberId: string): Promise<void>;
  /** Deletes everything of a member who signs out. */
  forget(memberId: string): Promise<void>;
};
