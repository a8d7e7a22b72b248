import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { instantOf } from '../kernel/instants.ts';
import type { SpaceRef, SpaceView } from './contract.ts';
import { spaceAudienceJson, type SpaceAudience } from './events.ts';
import { canManage, canOpenThread, fromOwnSpaces, visibleTo } from './policy.ts';

/** A space as the statements of this folder read it. */
export type SpaceRow = {
  id: string;
  programme_id: string;
  kind: SpaceView['kind'];
  theme: SpaceView['theme'];
  college: SpaceView['college'];
  group_id: string | null;
  title: string | null;
  general: boolean;
  description: string;
  writing: SpaceView['writing'];
  expert_reminder_days: number | null;
  created_at: Date | string;
  closed_at: Date | string | null;
  audience: SpaceAudience;
};

/** SQL text: a space as the readers of its threads see it, of the row `s`; a group's goes by the group's name. */
export const spaceRefFields = `'id', s.id, 'kind', s.kind, 'theme', s.theme, 'college', s.college, 'groupId', s.group_id, 'title', coalesce(s.title, (select g.title from conversations g where g.id = s.group_id))`;
export const spaceRefJson = sql<SpaceRef>`json_build_object(${sql.raw(spaceRefFields)})`;

const columns = `s.id, s.programme_id, s.kind, s.theme, s.college, s.group_id, s.description, s.writing, s.expert_reminder_days, s.created_at, s.closed_at,
  coalesce(s.title, (select g.title from conversations g where g.id = s.group_id)) as title, s.created_by is null as general, ${spaceAudienceJson} as audience`;
const order = 's.created_by is not null, s.created_at, s.id';

/** SQL text: the spaces that member `$1` reads in the programmes `$2`; `$3` of them. */
export const ownSpacesSql = `select ${columns} ${fromOwnSpaces('$1')} and s.programme_id = any($2::uuid[]) order by ${order} limit $3`;

/** Spaces that the actor reads. */
export async function selectSpaces(db: Database, actor: Actor, where: SQL, limit: number): Promise<SpaceRow[]> {
  const { rows } = await db.execute(sql`
    select ${sql.raw(columns)} from spaces s where ${visibleTo(actor)} and ${where} order by ${sql.raw(order)} limit ${limit}`);
  return rows as SpaceRow[];
}

export function spaceOf(actor: Actor, row: SpaceRow): SpaceView {
  const { id, kind, theme, college, title, general, description, writing } = row;
  const facts = { programmeId: row.programme_id, writing, closed: row.closed_at !== null };
  const manage = canManage(actor, facts);
  return {
    id, kind, theme, college, title, general, description, writing,
    groupId: row.group_id,
    programmeId: row.programme_id,
    expertReminderDays: row.expert_reminder_days,
    createdAt: instantOf(row.created_at),
    closedAt: row.closed_at && instantOf(row.closed_at),
    can: { open: canOpenThread(actor, facts), announce: manage && !facts.closed, manage },
  };
}
