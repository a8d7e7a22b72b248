import type { Database, NamedQuery } from './database.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What every feature is built on; clock and id maker are passed in so that tests own them. */
export type Kernel = {
  db: Database;
  /** For the hot statements; the rest goes through drizzle. */
  query: NamedQuery;
  work: UnitOfWork;
  /** The instant it is. */
  now(): Date;
  /** A new UUID, version 7: keys of rows made later sort later. */
  newId(): string;
};
