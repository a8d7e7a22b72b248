import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import { listMembersInput, type ListMembersInput, type MemberView } from '../members/contract.ts';
import { communes, members } from '../members/schema.ts';
import { memberRefColumns, memberRefView } from '../members/view.ts';
import { canCoordinate, inProgrammeOf } from './policy.ts';
import { programmeMembers, programmes } from './schema.ts';

/** The members of a programme, or those who were, newest first. NotFound for a programme the actor is not in; addresses for coordinators only. */
export function createListMembers({ db }: Kernel) {
  return async function listMembers(actor: Actor, input: ListMembersInput): Promise<Page<MemberView>> {
    const { programmeId, standing, cursor, limit } = validate(listMembersInput, input);
    const [visible] = await db
      .select({ id: programmes.id })
      .from(programmes)
      .where(and(eq(programmes.id, programmeId), inProgrammeOf(actor.memberId, programmes.id)));
    if (!visible) throw new NotFound();
    const rows = await db
      .select({
        ...memberRefColumns,
        role: programmeMembers.role,
        locale: members.locale,
        email: members.email,
        joinedAt: programmeMembers.joinedAt,
      })
      .from(programmeMembers)
      .innerJoin(members, eq(members.id, programmeMembers.memberId))
      .innerJoin(communes, eq(communes.id, members.communeId))
      .where(
        and(
          eq(programmeMembers.programmeId, programmeId),
          standing === 'current' ? isNull(programmeMembers.endedAt) : isNotNull(programmeMembers.endedAt),
          standing === 'current' || canCoordinate(actor, programmeId) ? undefined : sql`false`,
          following(cursor, programmeMembers.joinedAt, programmeMembers.memberId),
        ),
      )
      .orderBy(desc(programmeMembers.joinedAt), desc(programmeMembers.memberId))
      .limit(limit + 1);
    const showsEmail = canCoordinate(actor, programmeId);
    return toPage(rows, limit, (row) => ({ at: row.joinedAt, id: row.id }), (row) => ({
      ...memberRefView(row),
      role: row.role,
      locale: row.locale,
      email: showsEmail ? row.email : null,
      joinedAt: row.joinedAt.toISOString(),
    }));
  };
}
