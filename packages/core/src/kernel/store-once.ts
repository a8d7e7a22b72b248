import { isUniqueViolation } from './database.ts';
import { Conflict, NotFound } from './errors.ts';

/** What was stored just now, or what was there already under the same name. */
type StoredOnce<Fresh, Known> = { fresh: Fresh; known?: never } | { fresh?: never; known: Known };

/**
 * Stores something under its author's `clientId`, or finds what that name stored before (P2). Nobody is asked first, as
 * nearly everything comes once: what came before, or from a twin a moment faster, breaks on the unique key, and is found then.
 * Conflict `client-id-reused` for a name taken by something that the author no longer sees; NotFound when nothing was stored.
 */
export async function storeOnce<Fresh, Known>(store: () => Promise<Fresh[]>, find: () => Promise<Known[]>): Promise<StoredOnce<Fresh, Known>> {
  const stored = await store().catch((error: unknown) => {
    if (isUniqueViolation(error)) return null;
    throw error;
  });
  const fresh = stored?.[0];
  if (fresh !== undefined) return { fresh };
  const [known] = await find();
  if (known !== undefined) return { known };
  throw stored === null ? new Conflict('client-id-reused') : new NotFound();
}
