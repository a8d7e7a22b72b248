import { isUniqueViolation } from './database.ts';
import { Conflict, NotFound } from './errors.ts';

/**
 * Runs a statement that stores something under its author's `clientId`, or finds what that name stored before (P2).
 * Two of one name at once: the second breaks on the unique key and, asked again, finds the first. NotFound when it yields
 * nothing; Conflict `client-id-reused` for a name taken by something that the author no longer sees, or, by `isSame`, says otherwise.
 */
export async function storeOnce<Row>(store: () => Promise<Row[]>, isSame: (row: Row) => boolean): Promise<Row> {
  const [row] = await store()
    .catch((error: unknown) => {
      if (isUniqueViolation(error)) return store();
      throw error;
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new Conflict('client-id-reused') : error;
    });
  if (!row) throw new NotFound();
  if (!isSame(row)) throw new Conflict('client-id-reused');
  return row;
}
