import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { Mails } from '../mails/service.ts';
import { members } from '../members/schema.ts';
import { programmeCommunes, programmeMembers, programmes } from '../programmes/schema.ts';
import type { Accounts, Client, SignedIn } from './accounts.ts';
import { comeIn } from './coming-in.ts';
import {
  acceptInvitationInput,
  inviteInput,
  listInvitationsInput,
  type AcceptInvitationInput,
  type InvitationPreview,
  type InvitationView,
  type InviteInput,
  type ListInvitationsInput,
} from './contract.ts';
import { letters } from './letters.ts';
import { hashPassword, refuseBlockedPassword } from './passwords.ts';
import { canInvite, requireInviter } from './policy.ts';
import { invitations } from './schema.ts';

/** How long an invitation's link works, in days. */
export const invitationDays = 14;
const dayMs = 24 * 60 * 60_000;

export type InvitationDeps = { accounts: Accounts; mails: Mails; publicUrl: string };

/** The only way in: a coordinator's invitation, accepted with its link. */
export function createInvitations(kernel: Kernel, { accounts, mails, publicUrl }: InvitationDeps) {
  const { db, work } = kernel;

  /** The invitation a token opens, whatever its state; NotFound for a token nobody was given. */
  async function getByToken(token: string) {
    const [row] = await db
      .select({ invitation: invitations, programme: programmes })
      .from(invitations)
      .innerJoin(programmes, eq(programmes.id, invitations.programmeId))
      .where(eq(invitations.tokenHash, hashToken(token)));
    if (!row) throw new NotFound();
    const state = stateOf(row.invitation, kernel.now());
    if (state !== 'pending') throw new Conflict('link-dead');
    return row;
  }

  return {
    /** Invites a person into a programme and writes to them. Conflict `already-member` for an address that has an account. */
    async invite(actor: Actor, input: InviteInput): Promise<InvitationView> {
      const wanted = validate(inviteInput, input);
      requireInviter(actor, wanted.programmeId);
      const token = newToken();
      return work.run(async (unit) => {
        const { tx } = unit;
        const [programme] = await tx
          .select({ programme: programmes, inviter: members.name })
          .from(programmeCommunes)
          .innerJoin(programmes, eq(programmes.id, programmeCommunes.programmeId))
          .innerJoin(members, eq(members.id, actor.memberId))
          .where(
            and(
              eq(programmeCommunes.programmeId, wanted.programmeId),
              eq(programmeCommunes.communeId, wanted.communeId),
            ),
          );
        if (!programme) throw new Invalid('invalid', { communeId: 'invalidValue' });
        const known = await tx.select({ id: members.id }).from(members).where(eq(members.email, wanted.email));
        if (known.length > 0) throw new Conflict('already-member');
        const [row] = await tx
          .insert(invitations)
          .values({
            ...wanted,
            id: kernel.newId(),
            tokenHash: hashToken(token),
            invitedBy: actor.memberId,
            createdAt: kernel.now(),
            expiresAt: new Date(kernel.now().getTime() + invitationDays * dayMs),
          })
          .returning();
        if (!row) throw new Error('an insert returned no row');
        const names = { fr: programme.programme.nameFr, ar: programme.programme.nameAr, en: programme.programme.nameEn };
        await mails.post(unit, {
          to: wanted.email,
          ...letters[wanted.locale].invitation({
            name: wanted.name,
            inviter: programme.inviter,
            programme: names[wanted.locale],
            link: `${publicUrl}/invitation/${token}`,
            days: invitationDays,
          }),
        });
        return view(row, kernel.now());
      });
    },

    /** The programme's invitations, newest first. */
    async list(actor: Actor, input: ListInvitationsInput): Promise<Page<InvitationView>> {
      const { programmeId, cursor, limit } = validate(listInvitationsInput, input);
      requireInviter(actor, programmeId);
      const rows = await db
        .select()
        .from(invitations)
        .where(
          and(
            eq(invitations.programmeId, programmeId),
            following(cursor, invitations.createdAt, invitations.id),
          ),
        )
        .orderBy(desc(invitations.createdAt), desc(invitations.id))
        .limit(limit + 1);
      const at = kernel.now();
      return toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }), (row) => view(row, at));
    },

    /** Makes a pending invitation's link useless. NotFound when there is none the actor may revoke. */
    async revoke(actor: Actor, id: string): Promise<void> {
      const [row] = await db
        .select({ programmeId: invitations.programmeId })
        .from(invitations)
        .where(eq(invitations.id, requireId(id)));
      // Who was invited elsewhere is nobody's business here: hidden and absent look alike.
      if (!row || !canInvite(actor, row.programmeId)) throw new NotFound();
      const revoked = await db
        .update(invitations)
        .set({ revokedAt: kernel.now() })
        .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
        .returning({ id: invitations.id });
      if (revoked.length === 0) throw new Conflict('link-dead');
    },

    /** What the link's page shows. Looking consumes nothing: mail scanners open links too. */
    async preview(token: string): Promise<InvitationPreview> {
      const { invitation, programme } = await getByToken(token);
      const { nameFr, nameAr, nameEn } = programme;
      const { name, email, locale } = invitation;
      return { name, email, locale, programme: { nameFr, nameAr, nameEn } };
    },

    /** Makes the account, or opens the one that was made for whoever was invited, and signs it in; the link is used up in the same transaction. */
    async accept(input: AcceptInvitationInput, client: Client): Promise<SignedIn> {
      const { token, name, password, locale } = validate(acceptInvitationInput, input);
      const { invitation } = await getByToken(token);
      refuseBlockedPassword(password, [name, invitation.email]);
      const passwordHash = await hashPassword(password);
      const member = { id: invitation.memberId ?? kernel.newId(), email: invitation.email };
      try {
        await work.run(async ({ tx }) => {
          const at = kernel.now();
          // First the member's row, as with a reset link: both at once queue here. Of an account that waits for nobody the link is dead.
          if (invitation.memberId) await tx.update(members).set({ name, locale, passwordHash }).where(eq(members.id, member.id));
          const accepted = await tx
            .update(invitations)
            .set({ acceptedAt: at })
            .where(
              and(
                eq(invitations.id, invitation.id),
                isNull(invitations.acceptedAt),
                isNull(invitations.revokedAt),
                gt(invitations.expiresAt, at),
              ),
            )
            .returning({ id: invitations.id });
          if (accepted.length === 0) throw new Conflict('link-dead');
          if (invitation.memberId) return comeIn(tx, member.id, at);
          const { college, communeId, jobTitle } = invitation;
          await tx
            .insert(members)
            .values({ ...member, name, locale, college, communeId, jobTitle, passwordHash, createdAt: at });
          await tx.insert(programmeMembers).values({
            programmeId: invitation.programmeId,
            memberId: member.id,
            role: invitation.role,
            joinedAt: at,
          });
        });
      } catch (error) {
        // Two invitations to one address, both accepted: the first made the account.
        if (isUniqueViolation(error)) throw new Conflict('already-member');
        throw error;
      }
      return accounts.startSession(member, client);
    },
  };
}

type Row = typeof invitations.$inferSelect;

function stateOf(row: Row, at: Date): InvitationView['state'] {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt <= at ? 'expired' : 'pending';
}

function view(row: Row, at: Date): InvitationView {
  const { id, email, name, role, college, locale } = row;
  return {
    id, email, name, role, college, locale,
    state: stateOf(row, at),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
