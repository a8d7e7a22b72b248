import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { GroupView } from './contract.ts';
import { isIn, managedBy, visibleTo } from './policy.ts';

/** A group as the statements of this folder read it; drizzle leaves instants as text. */
export type GroupRow = {
  id: string;
  programme_id: string;
  title: string;
  description: string | null;
  history: GroupView['history'];
  admission: GroupView['admission'];
  member_count: string;
  created_at: string;
  closed_at: string | null;
  joined: boolean;
  manages: boolean;
};

/** SQL: the columns of a {@link GroupRow}, of the row `c`. */
const groupColumns = (actor: Actor): SQL => sql`
  c.id, c.programme_id, c.title, c.description, c.history, c.admission, c.created_at, c.closed_at,
  (select count(*) from conversation_members o where o.conversation_id = c.id and o.left_at is null) as member_count,
  ${isIn(actor)} as joined, ${managedBy(actor)} as manages`;

/** Groups that the actor may know of, newest first. */
export async function selectGroups(db: Database, actor: Actor, where: SQL, limit: number): Promise<GroupRow[]> {
  const { rows } = await db.execute(sql`
    select ${groupColumns(actor)} from conversations c where ${visibleTo(actor)} and ${where}
    order by c.created_at desc, c.id desc limit ${limit}`);
  return rows as GroupRow[];
}

/** The group, or NotFound when it is none or not for the actor to know of. */
export async function getGroup(db: Database, actor: Actor, id: string): Promise<GroupRow> {
  const [row] = await selectGroups(db, actor, sql`c.id = ${id}`, 1);
  if (!row) throw new NotFound();
  return row;
}

export function groupOf(row: GroupRow): GroupView {
  const { id, title, history, admission, joined, manages } = row;
  const open = row.closed_at === null;
  return {
    id, title, history, admission, joined,
    programmeId: row.programme_id,
    description: row.description ?? '',
    memberCount: Number(row.member_count),
    createdAt: new Date(row.created_at).toISOString(),
    closedAt: row.closed_at && new Date(row.closed_at).toISOString(),
    can: { join: !joined && open && admission === 'open', leave: joined, add: manages && open, manage: manages },
  };
}
