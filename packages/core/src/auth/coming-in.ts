import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../kernel/database.ts';
import { members } from '../members/schema.ts';
import { invitations, oneTimeLinks } from './schema.ts';

/**
 * Somebody has chosen a password, by whichever link: all their other links die with it, and digests may begin. An account that was
 * made for them (see enrolment.ts) is theirs from here on. The caller holds the member's row.
 */
export async function comeIn(tx: Database, memberId: string, at: Date): Promise<void> {
  await tx.update(oneTimeLinks).set({ usedAt: at }).where(and(eq(oneTimeLinks.memberId, memberId), isNull(oneTimeLinks.usedAt)));
  // Also one that was taken back: whose account it is, is answered.
  await tx.update(invitations).set({ acceptedAt: at }).where(and(eq(invitations.memberId, memberId), isNull(invitations.acceptedAt)));
  await tx.update(members).set({ digestAt: sql`'-infinity'` }).where(and(eq(members.id, memberId), eq(members.digestAt, sql`'infinity'`)));
}
