import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import {
  addMembersInput,
  groupInput,
  removeMemberInput,
  type AddMembersInput,
  type GroupInput,
  type GroupView,
  type RemoveMemberInput,
} from './contract.ts';
import { enterGroup, leaveGroup, lockGroup } from './roster.ts';
import { getGroup, groupOf, type GroupRow } from './rows.ts';

/** Coming into a group and going out of it; each within the group's row lock, so that no message falls in between. */
export function createEntering({ work, now }: Kernel) {
  return {
    /**
     * Comes into an open group of one's programme; whoever is in it already stays in it. NotFound for an invited group,
     * Conflict `conversation-closed` for one in which nothing is written any more.
     */
    async join(actor: Actor, input: GroupInput): Promise<GroupView> {
      const { groupId } = validate(groupInput, input);
      return work.run(async (unit) => {
        const { group } = await lockGroup(unit.tx, actor, groupId, [actor.memberId]);
        if (group.joined) return groupOf(group);
        if (group.closed_at !== null) throw new Conflict('conversation-closed');
        await enterGroup(unit, groupId, [actor.memberId], now());
        return groupOf(await getGroup(unit.tx, actor, groupId));
      });
    },

    /**
     * Goes out of a group. NotFound for whoever is not in it; Conflict `last-manager` for the only one who could let people
     * into an invited group, or close it, while others stay in it.
     */
    async leave(actor: Actor, input: GroupInput): Promise<void> {
      const { groupId } = validate(groupInput, input);
      await work.run(async (unit) => {
        const { group } = await lockGroup(unit.tx, actor, groupId);
        if (await isHeldBy(unit.tx, actor, group)) throw new Conflict('last-manager');
        if (!(await leaveGroup(unit, groupId, actor.memberId, now()))) throw new NotFound();
      });
    },

    /**
     * Takes people of the programme into a group; for those who manage it. Who is in it already stays as they are.
     * Invalid `memberIds` when somebody is not in the programme: then nobody is added. Conflict `conversation-closed`, `group-full`.
     */
    async addMembers(actor: Actor, input: AddMembersInput): Promise<GroupView> {
      const { groupId, memberIds } = validate(addMembersInput, input);
      const wanted = [...new Set(memberIds)];
      return work.run(async (unit) => {
        const { group, present } = await lockGroup(unit.tx, actor, groupId, wanted);
        if (!group.manages) throw new Forbidden();
        if (group.closed_at !== null) throw new Conflict('conversation-closed');
        if (present.size < wanted.length) throw new Invalid('invalid', { memberIds: 'notInProgramme' });
        await enterGroup(unit, groupId, wanted, now());
        return groupOf(await getGroup(unit.tx, actor, groupId));
      });
    },

    /** Takes somebody out of a group: from the commit on they read nothing of it. For those who manage it. */
    async removeMember(actor: Actor, input: RemoveMemberInput): Promise<void> {
      const { groupId, memberId } = validate(removeMemberInput, input);
      await work.run(async (unit) => {
        const { group } = await lockGroup(unit.tx, actor, groupId);
        if (!group.manages) throw new Forbidden();
        if (!(await leaveGroup(unit, groupId, memberId, now()))) throw new NotFound();
      });
    },
  };
}

/** Nobody but the actor manages the group, others are in it, and nobody who could manage it would get in. */
async function isHeldBy(tx: Database, actor: Actor, { id, manages, admission, closed_at: closed }: GroupRow): Promise<boolean> {
  if (!manages || admission === 'open' || closed !== null) return false;
  const { rows } = await tx.execute(sql`
    select coalesce(bool_or(pm.role <> 'member'), true) as managed from conversation_members cm
    join conversations c on c.id = cm.conversation_id
    join programme_members pm on pm.programme_id = c.programme_id and pm.member_id = cm.member_id and pm.ended_at is null
    where cm.conversation_id = ${id} and cm.left_at is null and cm.member_id <> ${actor.memberId}`);
  return !(rows as { managed: boolean }[])[0]?.managed;
}
