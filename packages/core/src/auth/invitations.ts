import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { hashToken } from '../kernel/tokens.ts';
import { requireId, validate } from '../kernel/validate.ts';
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
  type InvitationPage,
  type InvitationView,
  type InviteInput,
  type ListInvitationsInput,
} from './contract.ts';
import { invitationEnd, writeInvitations, type Postage } from './invitation-letters.ts';
import { invitationOf, invitationsSql, isAwaited, isDue, readInvitation, stateOf, type InvitationRow } from './invitation-rows.ts';
import { hashPassword, refuseBlockedPassword } from './passwords.ts';
import { canInvite, requireInviter } from './policy.ts';
import { invitations } from './schema.ts';
import { createSendingAgain } from './sending-again.ts';

export type InvitationDeps = Postage & { accounts: Accounts };

const listSql = `${invitationsSql(`i.programme_id = $1 and ($2::timestamptz is null or (i.created_at, i.id) < ($2, $3::uuid)) and (not $4 or i.revoked_at is null and ${isAwaited})`)}
  order by i.created_at desc, i.id desc limit $5`;
const awaitedSql = `
  select count(*)::int as total, count(*) filter (where ${isDue('$2')})::int as due from invitations i where i.programme_id = $1 and i.revoked_at is null and ${isAwaited}`;

/** The only way in: a coordinator's invitation, accepted with its link. */
export function createInvitations(kernel: Kernel, { accounts, ...postage }: InvitationDeps) {
  const { db, query, work } = kernel;

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
    ...createSendingAgain(kernel, postage),

    /** Invites a person into a programme and writes to them. Conflict `already-member` for an address that has an account. */
    async invite(actor: Actor, input: InviteInput): Promise<InvitationView> {
      const wanted = validate(inviteInput, input);
      requireInviter(actor, wanted.programmeId);
      return work.run(async (unit) => {
        const { tx } = unit;
        const [listed] = await tx
          .select({ id: programmeCommunes.communeId })
          .from(programmeCommunes)
          .where(
            and(
              eq(programmeCommunes.programmeId, wanted.programmeId),
              eq(programmeCommunes.communeId, wanted.communeId),
            ),
          );
        if (!listed) throw new Invalid('invalid', { communeId: 'invalidValue' });
        const known = await tx.select({ id: members.id }).from(members).where(eq(members.email, wanted.email));
        if (known.length > 0) throw new Conflict('already-member');
        const id = kernel.newId();
        const createdAt = kernel.now();
        const written = await writeInvitations(unit, postage, { programmeId: wanted.programmeId, byId: actor.memberId }, [wanted]);
        await tx.insert(invitations).values(
          written.map(({ person, tokenHash }) => ({ ...person, id, tokenHash, invitedBy: actor.memberId, createdAt, expiresAt: invitationEnd(createdAt) })),
        );
        return invitationOf(await readInvitation(unit, id), createdAt);
      });
    },

    /** The programme's invitations, newest first, all or those of whom has not come yet; and how many have not. */
    async list(actor: Actor, input: ListInvitationsInput): Promise<InvitationPage> {
      const { programmeId, only, cursor, limit } = validate(listInvitationsInput, input);
      requireInviter(actor, programmeId);
      const from = cursor ? decodeCursor(cursor) : null;
      const at = kernel.now();
      const [rows, [awaited]] = await Promise.all([
        query<InvitationRow>('invitation_list', listSql, [programmeId, from?.at ?? null, from?.id ?? null, only === 'awaited', limit + 1]),
        query<InvitationPage['awaited']>('invitation_awaited', awaitedSql, [programmeId, at]),
      ]);
      const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }), (row) => invitationOf(row, at));
      return { ...page, awaited: awaited ?? { total: 0, due: 0 } };
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
                // Sent again in this moment: another link opens it now.
                eq(invitations.tokenHash, invitation.tokenHash),
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
