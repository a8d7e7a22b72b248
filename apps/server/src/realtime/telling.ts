import type { DomainEvent } from '@passerelle/core/kernel/events.ts';
import type { RightsNotice } from '@passerelle/core/kernel/notices.ts';
import { Prepared } from './prepared.ts';
import { roomOf } from './rooms.ts';

/** What a node tells its sockets, in the form in which it also goes to the other nodes. */
export type Telling = {
  rooms: string[];
  /** Rooms whose sockets are left out. */
  except?: string[];
  /** The conversation in whose order it is told; with a revision only to those who are in it at that roster. */
  conversation?: { id: string; roster?: number };
  /** A change of rights, heeded first. */
  notice?: RightsNotice;
  /** Null: nobody is left to be told. */
  prepared: Prepared | null;
};

/** Sockets that are closed by a change of rights come back by themselves and have nothing else to be told. */
export function tellingOf({ name, audience, payload, roster, rights, noticeId }: DomainEvent): Telling {
  const [conversation] = audience.flatMap((reader) => (reader.to === 'conversation' ? [reader.id] : []));
  const conversationId = roster?.conversationId ?? conversation;
  return {
    rooms: audience.map(roomOf),
    ...(conversationId !== undefined && { conversation: { id: conversationId, ...(roster && { roster: roster.revision }) } }),
    ...(rights && noticeId !== undefined && { notice: { id: noticeId, change: rights } }),
    prepared: rights?.does === 'end' || rights?.does === 'readmit' ? null : Prepared.of(name, payload),
  };
}
