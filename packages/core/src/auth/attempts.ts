import { lte, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { attempts } from './schema.ts';

/** How many tries in how long a time, in seconds. */
export type Limit = { tries: number; seconds: number };

export type Attempts = ReturnType<typeof createAttempts>;

/** Counted tries, kept in the database so that all processes count together. Keys are hashed: no address lies about. */
export function createAttempts({ db, now }: Kernel) {
  return {
    /** Counts one more try under `key`; true while the limit is kept. */
    async count(key: string, limit: Limit): Promise<{ within: boolean; retryAfter: number }> {
      const at = now();
      const ends = new Date(at.getTime() + limit.seconds * 1000);
      const [row] = await db
        .insert(attempts)
        .values({ key: digest(key), count: 1, windowEndsAt: ends })
        .onConflictDoUpdate({
          target: attempts.key,
          set: {
            count: sql`case when ${attempts.windowEndsAt} <= ${at.toISOString()}::timestamptz then 1 else ${attempts.count} + 1 end`,
            windowEndsAt: sql`case when ${attempts.windowEndsAt} <= ${at.toISOString()}::timestamptz then excluded.window_ends_at else ${attempts.windowEndsAt} end`,
          },
        })
        .returning();
      if (!row) throw new Error('an upsert returned no row');
      const retryAfter = Math.max(1, Math.ceil((row.windowEndsAt.getTime() - at.getTime()) / 1000));
      return { within: row.count <= limit.tries, retryAfter };
    },

    /** Counts one more try, or throws Invalid `too-many` with the seconds to wait. */
    async spend(key: string, limit: Limit): Promise<void> {
      const { within, retryAfter } = await this.count(key, limit);
      if (!within) throw new Invalid('too-many', {}, retryAfter);
    },

    /** Forgets the tries under `key`. */
    async forgive(key: string): Promise<void> {
      await db.delete(attempts).where(sql`${attempts.key} = ${digest(key)}`);
    },

    /** Drops the windows that are over; a job calls it. */
    async sweep(): Promise<void> {
      await db.delete(attempts).where(lte(attempts.windowEndsAt, now()));
    },
  };
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
