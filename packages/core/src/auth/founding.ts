import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '../kernel/database.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { validate } from '../kernel/validate.ts';
import { communes, members } from '../members/schema.ts';
import { programmeCommunes, programmeMembers, programmes } from '../programmes/schema.ts';
import type { Accounts, Client, SignedIn } from './accounts.ts';
import { foundInput, linkTokenSchema, type FoundInput } from './contract.ts';
import { hashPassword, refuseBlockedPassword } from './passwords.ts';
import { oneTimeLinks } from './schema.ts';

const linkDays = 7;

type FoundingDeps = { accounts: Accounts; publicUrl: string; openGeneralSpace(tx: Database, programmeId: string): Promise<void> };

/** The beginning of a real community: an installation without members prints a link, and its holder founds the programme. */
export function createFounding(kernel: Kernel, { accounts, publicUrl, openGeneralSpace }: FoundingDeps) {
  const { db, work } = kernel;

  const open = (token: string) =>
    and(
      eq(oneTimeLinks.tokenHash, hashToken(token)),
      eq(oneTimeLinks.purpose, 'founding'),
      isNull(oneTimeLinks.usedAt),
      gt(oneTimeLinks.expiresAt, kernel.now()),
    );

  return {
    /** A new founding link when nobody is a member yet, else null. Links printed before die. */
    async offer(): Promise<string | null> {
      const token = newToken();
      return work.run(async ({ tx }) => {
        const anybody = await tx.select({ id: members.id }).from(members).limit(1);
        if (anybody.length > 0) return null;
        await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.purpose, 'founding'));
        await tx.insert(oneTimeLinks).values({
          tokenHash: hashToken(token),
          purpose: 'founding',
          createdAt: kernel.now(),
          expiresAt: new Date(kernel.now().getTime() + linkDays * 24 * 60 * 60_000),
        });
        return `${publicUrl}/found/${token}`;
      });
    },

    /** Whether this link still founds something; looking consumes nothing. */
    async isOpen(token: string): Promise<boolean> {
      if (!linkTokenSchema.safeParse(token).success) return false;
      const rows = await db.select({ hash: oneTimeLinks.tokenHash }).from(oneTimeLinks).where(open(token));
      return rows.length > 0;
    },

    /** Makes the programme, its first commune and its first coordinator, who is the administrator too, and signs in. */
    async found(input: FoundInput, client: Client): Promise<SignedIn> {
      const wanted = validate(foundInput, input);
      // Before the password is hashed: that is costly, and anybody can come here with a made-up link.
      const [offered] = await db.select({ hash: oneTimeLinks.tokenHash }).from(oneTimeLinks).where(open(wanted.token));
      if (!offered) throw new Conflict('link-dead');
      refuseBlockedPassword(wanted.password, [wanted.name, wanted.email]);
      const passwordHash = await hashPassword(wanted.password);
      const member = { id: kernel.newId(), email: wanted.email };
      await work.run(async ({ tx }) => {
        const at = kernel.now();
        // Two holders of one link at once: the second waits here, and finds it used.
        await tx.execute(sql`select pg_advisory_xact_lock(727275)`);
        const used = await tx
          .update(oneTimeLinks)
          .set({ usedAt: at })
          .where(open(wanted.token))
          .returning({ hash: oneTimeLinks.tokenHash });
        if (used.length === 0) throw new Conflict('link-dead');
        const programmeId = kernel.newId();
        const communeId = kernel.newId();
        const { programmeName, communeName, timeZone } = wanted;
        await tx.insert(programmes).values({
          id: programmeId, nameFr: programmeName, nameAr: programmeName, nameEn: programmeName, createdAt: at,
        });
        await openGeneralSpace(tx, programmeId);
        await tx.insert(communes).values({
          id: communeId, nameFr: communeName, nameAr: communeName, timeZone, createdAt: at,
          kind: timeZone === 'Europe/Paris' ? 'reference' : 'partner',
        });
        await tx.insert(programmeCommunes).values({ programmeId, communeId });
        await tx.insert(members).values({
          ...member, communeId, passwordHash, createdAt: at, administrator: true, college: 'official',
          name: wanted.name, jobTitle: wanted.jobTitle, locale: wanted.locale,
        });
        await tx.insert(programmeMembers).values({ programmeId, memberId: member.id, role: 'coordinator', joinedAt: at });
      });
      return accounts.startSession(member, client);
    },
  };
}
