import { worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { isWritable } from './policy.ts';

// Shared: several may write at once, and whoever closes the binôme waits for them, or they for that.
const holdSql = `select ${isWritable('b')} as writable, ${worksIn('b', '$2')} as works from binomes b where b.id = $1 for share of b`;

const ownersSql = `select m.id from members m join binomes b on b.id = $1 where m.id = any($2::uuid[]) and ${worksIn('b', 'm.id')}`;

/**
 * Holds a binôme as it is for as long as the transaction lasts. NotFound for whoever does not work in it; Forbidden where nothing is written
 * any more, or not yet.
 */
export async function holdJournal({ query }: Pick<Work, 'query'>, actor: Actor, binomeId: string): Promise<void> {
  const [row] = await query<{ writable: boolean; works: boolean }>('journal_hold', holdSql, [binomeId, actor.memberId]);
  if (!row?.works) throw new NotFound();
  if (!row.writable) throw new Forbidden();
}

/** Those who change one contact or its steps come one after the other, until the transaction ends. */
export async function lockContact({ query }: Pick<Work, 'query'>, contactId: string): Promise<void> {
  await query('journal_lock_contact', 'select 1 from contacts where id = $1 for no key update', [contactId]);
}

type Owned = { ownerId: string | null; field: string };

/** Invalid for an owner who does not work in the binôme; of what is private, for anybody but its author, who alone would know of it. */
export async function requireOwners({ query }: Pick<Work, 'query'>, actor: Actor, contact: { binomeId: string; private: boolean }, steps: readonly Owned[]): Promise<void> {
  const owned = steps.filter((step): step is { ownerId: string; field: string } => step.ownerId !== null);
  if (owned.length === 0) return;
  const rows = await query<{ id: string }>('journal_owners', ownersSql, [contact.binomeId, owned.map(({ ownerId }) => ownerId)]);
  const known = new Set(rows.map(({ id }) => id));
  for (const { ownerId, field } of owned) {
    if (contact.private && ownerId !== actor.memberId) throw new Invalid('invalid', { [field]: 'privateStep' });
    if (!known.has(ownerId)) throw new Invalid('invalid', { [field]: 'notInBinome' });
  }
}
