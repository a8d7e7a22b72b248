import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { maxGroup } from './contract.ts';
import { groupJoined, groupLeft } from './events.ts';
import { getGroup, type GroupRow } from './rows.ts';

const idList = (ids: string[]): SQL => sql`array[${sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)}]::uuid[]`;

/**
 * Holds the memberships of those who are to come in, and answers who of them is in the programme: one that is being ended
 * waits, and then takes them out again, or is waited for. Coordinators first and in one order, as endings lock them.
 */
export async function holdMemberships(tx: Database, programme: SQL, memberIds: string[]): Promise<Set<string>> {
  const { rows } = await tx.execute(sql`
    select pm.member_id from programme_members pm
    where pm.programme_id = ${programme} and pm.member_id = any(${idList(memberIds)}) and pm.ended_at is null
    order by pm.role = 'coordinator' desc, pm.member_id for share of pm`);
  return new Set((rows as { member_id: string }[]).map(({ member_id }) => member_id));
}

export type Locked = { group: GroupRow; present: Set<string> };

/**
 * Locks a group's row, as sending does, and only then looks: what others committed while one waited is seen. `newcomers` are
 * held before. NotFound for what is no group, or none for the actor to know of.
 */
export async function lockGroup(tx: Database, actor: Actor, id: string, newcomers: string[] = []): Promise<Locked> {
  const programme = sql`(select g.programme_id from conversations g where g.id = ${id})`;
  const present = newcomers.length > 0 ? await holdMemberships(tx, programme, newcomers) : new Set<string>();
  await tx.execute(sql`select 1 from conversations c where c.id = ${id} and c.kind = 'group' for no key update`);
  return { group: await getGroup(tx, actor, id), present };
}

/**
 * Puts people into a locked group, who are in its programme. With `joining`, what was written before stays hidden, each time
 * somebody comes (again). Nothing old counts as unread. Who is in it already stays as they are. Conflict `group-full`.
 */
export async function enterGroup({ tx, record }: Work, id: string, memberIds: string[], at: Date): Promise<void> {
  const { rows } = await tx.execute(sql`
    insert into conversation_members as cm (conversation_id, member_id, joined_at, hidden_up_to, unread_from, notified_seq)
    select c.id, p.member_id, ${at.toISOString()}, case c.history when 'joining' then c.last_seq else 0 end,
      case when c.last_seq > 0 then c.last_seq + 1 end, c.last_seq
    from conversations c cross join unnest(${idList(memberIds)}) as p(member_id)
    where c.id = ${id} and c.kind = 'group'
    on conflict (conversation_id, member_id) do update
      set left_at = null, joined_at = excluded.joined_at, hidden_up_to = excluded.hidden_up_to,
        unread_from = excluded.unread_from, notified_seq = excluded.notified_seq
      where cm.left_at is not null
    returning cm.member_id`);
  const entered = (rows as { member_id: string }[]).map(({ member_id }) => member_id);
  if (entered.length === 0) return;
  const { revision, size } = await raiseRoster(tx, id);
  if (size > maxGroup) throw new Conflict('group-full');
  groupJoined({ conversationId: id, memberIds: entered }, revision).forEach(record);
}

/** Takes somebody out of a locked group; false when they are not in it. */
export async function leaveGroup({ tx, record }: Work, id: string, memberId: string, at: Date): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    update conversation_members cm set left_at = ${at.toISOString()} from conversations c
    where c.id = cm.conversation_id and c.kind = 'group' and c.id = ${id} and cm.member_id = ${memberId} and cm.left_at is null
    returning cm.member_id`);
  if (rows.length === 0) return false;
  const { revision } = await raiseRoster(tx, id);
  groupLeft({ conversationId: id, memberIds: [memberId] }, revision).forEach(record);
  return true;
}

async function raiseRoster(tx: Database, id: string): Promise<{ revision: number; size: number }> {
  const { rows } = await tx.execute(sql`
    update conversations c set roster_revision = roster_revision + 1 where c.id = ${id}
    returning roster_revision as revision, (
      select count(*) from conversation_members o where o.conversation_id = c.id and o.left_at is null) as size`);
  const [row] = rows as { revision: string; size: string }[];
  if (!row) throw new Error('the group just locked is not there');
  return { revision: Number(row.revision), size: Number(row.size) };
}
