import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { NotFound } from '../kernel/errors.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { requireId } from '../kernel/validate.ts';
import { members, communes } from '../members/schema.ts';
import { programmeMembers } from '../programmes/schema.ts';
import type { SessionView } from './contract.ts';
import { sessionEnded } from './events.ts';
import { sessions } from './schema.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, Omit<Actor, 'memberId' | 'sessionId'>>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: Omit<Actor, 'memberId' | 'sessionId'>;
  }
}
type SessionAttributes = { publicId: string; userAgent: string; lastSeenAt: Date };

/** How long a session lives without being used, in days; Lucia renews it at half time. */
const sessionDays = 30;
/** "Last seen" is exact to this many milliseconds: not every page view is worth a write. */
const seenGrain = 5 * 60_000;

export type StartedSession = { token: string; expiresAt: Date };
export type Sessions = ReturnType<typeof createSessions>;

/** Sessions behind four verbs: start, resolve, end, endAll. Lucia stays inside this folder, so that it can be replaced. */
export function createSessions(kernel: Kernel) {
  const { db, work } = kernel;
  const lucia = new Lucia(createAdapter(kernel), {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

  return {
    /** Signs a member in on one browser with a new token; a token from before sign-in is never taken over. */
    async start(memberId: string, userAgent: string): Promise<StartedSession> {
      const token = newToken();
      const attributes = {
        publicId: kernel.newId(),
        userAgent: userAgent.slice(0, 300).toWellFormed(),
        lastSeenAt: kernel.now(),
      };
      const session = await lucia.createSession(memberId, attributes, { sessionId: token });
      return { token, expiresAt: session.expiresAt };
    },

    /** Who holds this token, with the memberships of this moment; null for an unknown, ended or expired one. */
    async resolve(token: string): Promise<Actor | null> {
      if (token.length > 100) return null;
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      if (kernel.now().getTime() - session.lastSeenAt.getTime() > seenGrain) {
        await db
          .update(sessions)
          .set({ lastSeenAt: kernel.now() })
          .where(eq(sessions.tokenHash, hashToken(token)));
      }
      const { id: memberId, ...attributes } = user;
      return { memberId, sessionId: session.publicId, ...attributes };
    },

    /** The actor's signed-in browsers, newest first. */
    async list(actor: Actor): Promise<SessionView[]> {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.memberId, actor.memberId), gt(sessions.expiresAt, kernel.now())))
        .orderBy(desc(sessions.createdAt))
        .limit(100);
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        userAgent: row.userAgent,
        current: row.id === actor.sessionId,
      }));
    },

    /** Ends one of the actor's own sessions, by default the current one; its sockets close. NotFound for another's. */
    async end(actor: Actor, sessionId: string = actor.sessionId): Promise<void> {
      await work.run(async ({ tx, record }) => {
        const ended = await tx
          .delete(sessions)
          .where(and(eq(sessions.id, requireId(sessionId)), eq(sessions.memberId, actor.memberId)))
          .returning({ id: sessions.id });
        if (ended.length === 0) throw new NotFound();
        record(sessionEnded(actor.memberId, [sessionId]));
      });
    },

    /** Ends the session a token opens, if there is one: the browser that held it has a new one. */
    async discard(token: string): Promise<void> {
      await work.run(async ({ tx, record }) => {
        const [ended] = await tx
          .delete(sessions)
          .where(eq(sessions.tokenHash, hashToken(token)))
          .returning({ id: sessions.id, memberId: sessions.memberId });
        if (ended) record(sessionEnded(ended.memberId, [ended.id]));
      });
    },

    /** Ends every session of a member, on every device. */
    async endAll(memberId: string): Promise<void> {
      await work.run(async ({ tx, record }) => {
        const ended = await tx
          .delete(sessions)
          .where(eq(sessions.memberId, memberId))
          .returning({ id: sessions.id });
        record(sessionEnded(memberId, ended.map((row) => row.id)));
      });
    },

    /** Forgets sessions that are over; a job calls it. */
    async sweep(): Promise<void> {
      await lucia.deleteExpiredSessions();
    },
  };
}

/** Lucia's storage on our tables: what Lucia calls a session's id is the cookie's token, of which we keep the hash. */
function createAdapter(kernel: Kernel): Adapter {
  const { db } = kernel;
  const byToken = db
    .select({
      session: sessions,
      locale: members.locale,
      college: members.college,
      administrator: members.administrator,
      timeZone: communes.timeZone,
      programmes: sql<Actor['programmes']>`coalesce((
        select json_agg(json_build_object('id', pm.programme_id, 'role', pm.role) order by pm.joined_at, pm.programme_id)
        from ${programmeMembers} pm where pm.member_id = ${members.id} and pm.ended_at is null), '[]'::json)`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .innerJoin(communes, eq(communes.id, members.communeId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')))
    .prepare('session_by_token');

  return {
    async getSessionAndUser(token) {
      const [row] = await byToken.execute({ tokenHash: hashToken(token) });
      if (!row) return [null, null];
      const { session, ...attributes } = row;
      return [
        {
          id: token,
          userId: session.memberId,
          expiresAt: session.expiresAt,
          attributes: { publicId: session.id, userAgent: session.userAgent, lastSeenAt: session.lastSeenAt },
        },
        { id: session.memberId, attributes },
      ];
    },
    async setSession(session) {
      await db.insert(sessions).values({
        id: session.attributes.publicId,
        userAgent: session.attributes.userAgent,
        lastSeenAt: session.attributes.lastSeenAt,
        tokenHash: hashToken(session.id),
        memberId: session.userId,
        createdAt: kernel.now(),
        expiresAt: session.expiresAt,
      });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, hashToken(token)));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(eq(sessions.tokenHash, hashToken(token)));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lte(sessions.expiresAt, kernel.now()));
    },
    // The verbs above do these two with one statement each; Lucia's interface asks for them all the same.
    async getUserSessions() {
      return [];
    },
    async deleteUserSessions(memberId) {
      await db.delete(sessions).where(eq(sessions.memberId, memberId));
    },
  };
}
