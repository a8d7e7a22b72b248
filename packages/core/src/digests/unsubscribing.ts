import { eq } from 'drizzle-orm';
import type { Locale } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { sign, verifySigned } from '../kernel/tokens.ts';
import { requireId } from '../kernel/validate.ts';
import { members } from '../members/schema.ts';

/** Signed with what it is for, so that nothing else we sign opens it. */
const purpose = 'unsubscribe:';

/** The secret of a member's link, the same in all their digests: an old mail's link works too. */
export function unsubscribeToken(memberId: string, secretKey: string): string {
  return sign(purpose + memberId, secretKey).slice(purpose.length);
}

/** Ending the digest from the mail itself, without signing in. */
export function createUnsubscribing({ db }: Kernel, secretKey: string) {
  function memberOf(token: string): string {
    const signed = token.length > 200 ? null : verifySigned(purpose + token, secretKey);
    return requireId(signed?.slice(purpose.length) ?? '');
  }

  return {
    /** Whether a link still has something to end, and its reader’s language; looking changes nothing. NotFound for one that is not ours. */
    async previewUnsubscribe(token: string): Promise<{ subscribed: boolean; locale: Locale }> {
      const [row] = await db.select({ digest: members.digest, locale: members.locale }).from(members).where(eq(members.id, memberOf(token)));
      if (!row) throw new NotFound();
      return { subscribed: row.digest !== 'never', locale: row.locale };
    },

    /** Takes the member's choice back to never; twice is fine. NotFound for a link that is not ours. */
    async unsubscribe(token: string): Promise<void> {
      const rows = await db.update(members).set({ digest: 'never' }).where(eq(members.id, memberOf(token))).returning({ id: members.id });
      if (rows.length === 0) throw new NotFound();
    },
  };
}
