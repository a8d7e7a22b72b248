import { and, eq, gt, isNull } from 'drizzle-orm';
import { Conflict, Unauthenticated } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { hashToken, newToken, sign, verifySigned } from '../kernel/tokens.ts';
import { validate } from '../kernel/validate.ts';
import type { Mails } from '../mails/service.ts';
import { members } from '../members/schema.ts';
import type { Attempts } from './attempts.ts';
import { comeIn } from './coming-in.ts';
import {
  requestPasswordResetInput,
  resetPasswordInput,
  signInInput,
  type SignInInput,
} from './contract.ts';
import { sessionEnded } from './events.ts';
import { letters } from './letters.ts';
import { hashPassword, passwordMatches, refuseBlockedPassword } from './passwords.ts';
import { oneTimeLinks, sessions as sessionRows } from './schema.ts';
import type { Sessions, StartedSession } from './sessions.ts';

/** The browser at the other end, as far as limits and the session list need it. */
export type Client = {
  address: string;
  userAgent: string;
  deviceToken: string | null;
  /** The session the browser holds already; signing in ends it. */
  sessionToken: string | null;
};

/** A session, and the sign of a browser its owner has used (see {@link createAccounts}). */
export type SignedIn = StartedSession & { memberId: string; deviceToken: string };

/** The job that answers a forgotten password; the request itself does the same work for everybody. */
export const passwordResetJob = 'auth.password-reset';
export type PasswordResetJob = { email: string };

const quarterHour = 15 * 60;
const limits = {
  perAccount: { tries: 10, seconds: quarterHour },
  perAddress: { tries: 100, seconds: quarterHour },
  resetPerAddress: { tries: 20, seconds: 60 * 60 },
  resetPerAccount: { tries: 3, seconds: 60 * 60 },
};
const resetMinutes = 60;

export type AccountDeps = {
  sessions: Sessions;
  attempts: Attempts;
  mails: Mails;
  secretKey: string;
  publicUrl: string;
};
export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Signing in, and passwords. A browser on which somebody has signed in keeps a signed device token;
 * its tries are counted apart, so that a stranger who exhausts an account's tries, or the town hall's
 * one shared address, does not lock the owner out (OWASP, "device cookies").
 */
export function createAccounts(kernel: Kernel, deps: AccountDeps) {
  const { db, work } = kernel;
  const { attempts, sessions, mails } = deps;

  async function findByEmail(email: string) {
    const [member] = await db
      .select({ id: members.id, name: members.name, locale: members.locale, email: members.email, passwordHash: members.passwordHash })
      .from(members)
      .where(eq(members.email, email));
    return member ?? null;
  }

  /** Counts a try against the device when it is known for this address, else against account and client address. */
  async function spendTry(email: string, client: Client): Promise<string> {
    const folded = email.toLowerCase();
    const device = client.deviceToken && verifySigned(client.deviceToken, deps.secretKey);
    if (device?.endsWith(`:${hashToken(folded)}`)) {
      const key = `sign-in:device:${device}`;
      await attempts.spend(key, limits.perAccount);
      return key;
    }
    await attempts.spend(`sign-in:address:${client.address}`, limits.perAddress);
    const key = `sign-in:account:${folded}`;
    await attempts.spend(key, limits.perAccount);
    return key;
  }

  async function startSession(member: { id: string; email: string }, client: Client): Promise<SignedIn> {
    const session = await sessions.start(member.id, client.userAgent);
    if (client.sessionToken) await sessions.discard(client.sessionToken);
    // The address is only there as a hash: the cookie stays on a computer that others use too.
    const device = `${newToken()}:${hashToken(member.email.toLowerCase())}`;
    return { ...session, memberId: member.id, deviceToken: sign(device, deps.secretKey) };
  }

  return {
    startSession,

    /**
     * Opens a session for the right password. Unknown address and wrong password give the same answer
     * (Unauthenticated `wrong-credentials`) after the same work; too many tries give Invalid `too-many`.
     */
    async signIn(input: SignInInput, client: Client): Promise<SignedIn> {
      const { email, password } = validate(signInInput, input);
      const key = await spendTry(email, client);
      const member = await findByEmail(email);
      const matches = await passwordMatches(member?.passwordHash ?? null, password);
      if (!member || !matches) throw new Unauthenticated('wrong-credentials');
      await attempts.forgive(key);
      return startSession(member, client);
    },

    /** Asks for a reset link. Known or not, the address gets the same answer, after the same statements. */
    async requestPasswordReset(input: { email: string }, client: Client): Promise<void> {
      const { email } = validate(requestPasswordResetInput, input);
      await attempts.spend(`reset:address:${client.address}`, limits.resetPerAddress);
      const { within } = await attempts.count(`reset:account:${email.toLowerCase()}`, limits.resetPerAccount);
      if (!within) return;
      await work.run((unit) => unit.enqueue(passwordResetJob, { email } satisfies PasswordResetJob));
    },

    /** The job behind {@link requestPasswordReset}: writes to the member if there is one. */
    async sendPasswordReset({ email }: PasswordResetJob): Promise<void> {
      const member = await findByEmail(email);
      if (!member) return;
      const token = newToken();
      await work.run(async (unit) => {
        await unit.tx.insert(oneTimeLinks).values({
          tokenHash: hashToken(token),
          purpose: 'password-reset',
          memberId: member.id,
          createdAt: kernel.now(),
          expiresAt: new Date(kernel.now().getTime() + resetMinutes * 60_000),
        });
        await mails.post(unit, {
          to: member.email,
          ...letters[member.locale].passwordReset({
            name: member.name,
            link: `${deps.publicUrl}/reset-password/${token}`,
            minutes: resetMinutes,
          }),
        });
      });
    },

    /**
     * Sets a new password with a reset link's token and ends every session. The link works once;
     * a used, expired or unknown one is a Conflict `link-dead`. It also forgives the account's failed tries.
     */
    async resetPassword(input: { token: string; password: string }): Promise<void> {
      const { token, password } = validate(resetPasswordInput, input);
      const member = await findByResetLink(token);
      refuseBlockedPassword(password, [member.name, member.email]);
      const passwordHash = await hashPassword(password);
      await work.run(async ({ tx, record }) => {
        // First the member's row: two links of one person, used at once, queue here instead of blocking each other.
        await tx.update(members).set({ passwordHash }).where(eq(members.id, member.id));
        const used = await tx
          .update(oneTimeLinks)
          .set({ usedAt: kernel.now() })
          .where(and(eq(oneTimeLinks.tokenHash, hashToken(token)), isNull(oneTimeLinks.usedAt)))
          .returning({ hash: oneTimeLinks.tokenHash });
        if (used.length === 0) throw new Conflict('link-dead');
        // The other links that were asked for die with this one, and an invitation to the account.
        await comeIn(tx, member.id, kernel.now());
        const ended = await tx
          .delete(sessionRows)
          .where(eq(sessionRows.memberId, member.id))
          .returning({ id: sessionRows.id });
        record(sessionEnded(member.id, ended.map((row) => row.id)));
      });
      await attempts.forgive(`sign-in:account:${member.email.toLowerCase()}`);
    },
  };

  async function findByResetLink(token: string) {
    const [member] = await db
      .select({ id: members.id, name: members.name, email: members.email })
      .from(oneTimeLinks)
      .innerJoin(members, eq(members.id, oneTimeLinks.memberId))
      .where(
        and(
          eq(oneTimeLinks.tokenHash, hashToken(token)),
          eq(oneTimeLinks.purpose, 'password-reset'),
          isNull(oneTimeLinks.usedAt),
          gt(oneTimeLinks.expiresAt, kernel.now()),
        ),
      );
    if (!member) throw new Conflict('link-dead');
    return member;
  }
}
