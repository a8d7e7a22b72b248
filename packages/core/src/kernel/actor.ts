import type { Placeholder, SQLWrapper } from 'drizzle-orm';
import type { College, Locale, ProgrammeRole } from './contract.ts';
import { Unauthenticated } from './errors.ts';

/** Who acts: always an argument of a verb, never ambient. Resolved anew for every request. */
export type Actor = {
  memberId: string;
  sessionId: string;
  locale: Locale;
  timeZone: string;
  college: College;
  administrator: boolean;
  /** The programmes the member is in now, oldest first. */
  programmes: { id: string; role: ProgrammeRole }[];
};

/** The actor, or Unauthenticated when nobody is signed in. */
export function requireActor(actor: Actor | null): Actor {
  if (!actor) throw new Unauthenticated();
  return actor;
}

/** Whom a policy's SQL asks about: an actor, or a placeholder for one in a prepared statement. */
export type Reader = { memberId: string | SQLWrapper | Placeholder };
