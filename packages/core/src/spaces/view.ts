import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import type { SpaceRef, SpaceView } from './contract.ts';
import { spaceAudienceJson, type SpaceAudience } from './events.ts';
import { canManage, canOpenThread, visibleTo } from './policy.ts';

/** A space as the statements of this folder read it; drizzle leaves instants as text. */
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
  created_at: string;
  closed_at: string | null;
  audience: SpaceAudience;
};

/** SQL text: a space as the readers of its threads see it, of the row `s`; a group's goes by the group's name. */
export const spaceRefFields = `'id', s.id, 'kind', s.kind, 'theme', s.theme, 'college', s.college, 'groupId', s.group_id, 'title', coalesce(s.title, (select g.title from conversations g where g.id = s.group_id))`;
export const spaceRefJson = sql<SpaceRef>`json_build_object(${sql.raw(spaceRefFields)})`;

/** Spaces that the actor reads. */
export async function selectSpaces(db: Database, actor: Actor, where: SQL, limit: number): Promise<SpaceRow[]> {
  const { rows } = await db.execute(sql`
    select s.id, s.programme_id, s.kind, s.theme, s.college, s.group_id, s.description, s.writing, s.expert_reminder_days, s.created_at, s.closed_at,
      coalesce(s.title, (select g.title from conversations g where g.id = s.group_id)) as title, s.created_by is null as general,
      ${sql.raw(spaceAudienceJson)} as audience
    from spaces s where ${visibleTo(actor)} and ${where}
    order by s.created_by is not null, s.created_at, s.id limit ${limit}`);
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
    createdAt: new Date(row.created_at).toISOString(),
    closedAt: row.closed_at && new Date(row.closed_at).toISOString(),
    can: { open: canOpenThread(actor, facts), announce: manage && !facts.closed, manage },
  };
}
