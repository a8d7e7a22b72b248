import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { visibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import { practiceAdopted } from './events.ts';

/**
 * Holds a sheet until the transaction ends: whoever else begins or ends an adoption of it waits, so that its count is right
 * and nobody waits for each other. NotFound for a sheet that one does not see.
 */
export async function holdSheet({ tx }: Pick<Work, 'tx'>, actor: Actor, practiceId: string): Promise<{ published: boolean }> {
  const [sheet] = await tx.select({ status: practices.status }).from(practices).where(and(eq(practices.id, practiceId), visibleTo(actor))).for('no key update');
  if (!sheet) throw new NotFound();
  return { published: sheet.status === 'published' };
}

/** So many adoptions more, or fewer, are on that sheet; zero: one says something else. Open pages are told. */
export async function tellOfAdoption({ tx, record }: Pick<Work, 'tx' | 'record'>, practiceId: string, more: -1 | 0 | 1): Promise<void> {
  const [sheet] = await tx
    .update(practices)
    .set({ adoptionCount: sql`${practices.adoptionCount} + ${more}` })
    .where(eq(practices.id, practiceId))
    .returning({ id: practices.id, programmeId: practices.programmeId, adoptionCount: practices.adoptionCount });
  if (sheet) record(practiceAdopted(sheet));
}
