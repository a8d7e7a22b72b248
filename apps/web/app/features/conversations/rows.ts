import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { dayIn } from './days.ts';
import type { Pending } from './timeline.ts';

/** What stands in the log, one under the other. */
export type Row =
  | { kind: 'day'; key: string; instant: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: MessageView; follows: boolean }
  | { kind: 'pending'; key: string; pending: Pending; follows: boolean };

/** Messages of one author this close together stand under one name. */
const together = 10 * 60_000;

type Shown = {
  selfId: string;
  messages: readonly MessageView[];
  pending: readonly Pending[];
  timeZone: string;
  /** The last `seq` that was read when the page was opened; the line "new messages" comes after it. */
  readUpTo: number | null;
};

/** Days in the reader's zone, the line above what is new, messages grouped by author. */
export function rowsOf({ selfId, messages, pending, timeZone, readUpTo }: Shown): Row[] {
  const dayOf = dayIn(timeZone);
  const rows: Row[] = [];
  let day = '';
  let author = '';
  let last = 0;
  let isNewShown = readUpTo === null;

  function follow(authorId: string, instant: string): boolean {
    const at = Date.parse(instant);
    const itsDay = dayOf(at);
    if (itsDay !== day) rows.push({ kind: 'day', key: `day:${itsDay}`, instant });
    const follows = itsDay === day && authorId === author && at - last < together;
    day = itsDay;
    author = authorId;
    last = at;
    return follows;
  }

  for (const message of messages) {
    let follows = follow(message.authorId, message.createdAt);
    if (!isNewShown && message.seq > readUpTo! && message.authorId !== selfId) {
      rows.push({ kind: 'new', key: 'new' });
      isNewShown = true;
      follows = false;
    }
    rows.push({ kind: 'message', key: keyOf(message.authorId, message.clientId), message, follows });
  }
  for (const one of pending) {
    const follows = follow(selfId, one.writtenAt);
    rows.push({ kind: 'pending', key: keyOf(selfId, one.clientId), pending: one, follows });
  }
  return rows;
}

// The same before and after it is stored: the element stays, and there is never a second one.
const keyOf = (authorId: string, clientId: string) => `${authorId}:${clientId}`;
