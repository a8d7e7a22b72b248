import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { numbered } from '../kernel/sql-text.ts';
import { validate } from '../kernel/validate.ts';
import { threadColumns, threadOf, threadsInOwnSpaces, type ThreadRow } from '../threads/view.ts';
import { listUnansweredInput, type ListUnansweredInput, type WaitingQuestion } from './contract.ts';
import { meTooCountOf } from './standing.ts';

const waiting = `and t.kind = 'question' and t.state = 'open' and t.duplicate_of_id is null`;

/** What waits for an answer. */
export function createUnanswered({ query }: Kernel) {
  return {
    /** Open questions of the spaces that the actor reads, the one that has waited longest first. */
    async listUnanswered(actor: Actor, input: ListUnansweredInput = {}): Promise<Page<WaitingQuestion>> {
      const { cursor, limit, spaceId, theme } = validate(listUnansweredInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { name, values, given, rows: most } = numbered('questions_waiting', [actor.memberId], limit + 1);
      const listed = threadsInOwnSpaces({
        spaces: spaceId && `and s.id = ${given('space', spaceId)}`,
        threads: `${waiting} ${theme ? `and t.theme = ${given('theme', theme)}` : ''} ${from ? `and (t.created_at, t.id) > (${given('at', from.at)}, ${given('id', from.id)})` : ''}`,
        order: 't.created_at, t.id',
        limit: most,
      });
      const rows = await query<ThreadRow & { me_too_count: number }>(name(), `select ${threadColumns}, ${meTooCountOf('t.id', 't.author_id')} as me_too_count ${listed}`, values);
      return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }), (row) => ({ thread: threadOf(row), meTooCount: row.me_too_count }));
    },
  };
}
