import { bigint, customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Text compared without regard to case (PostgreSQL's citext). */
export const citext = customType<{ data: string }>({ dataType: () => 'citext' });

/** An instant to the millisecond, as JavaScript and cursors have it. */
export const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The primary key of most tables: a UUID that the application makes. */
export const primaryId = () => uuid('id').primaryKey();

/** Sets of whole numbers as PostgreSQL keeps them, in its own notation; see spans.ts. */
export const multirange = customType<{ data: string }>({ dataType: () => 'int8multirange' });

/** A number that only grows; JavaScript counts exactly to 2^53. */
export const counter = (name: string) => bigint(name, { mode: 'number' });
