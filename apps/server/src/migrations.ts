import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';

/** The generated migrations at the top of the project. */
export const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url));

const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
  entries: { when: number }[];
};
const newest = Math.max(...journal.entries.map((entry) => entry.when));

/** Whether the database answers and holds this version's schema. */
export async function isMigrated({ pool }: DatabaseHandle): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ at: string }>('select max(created_at) as at from drizzle.__drizzle_migrations');
    return Number(rows[0]?.at) >= newest;
  } catch {
    return false;
  }
}
