import type { Work } from '../kernel/unit-of-work.ts';

const coordinatorsSql = `select member_id from programme_members where programme_id = $1 and ended_at is null and role = 'coordinator'`;

/** Who coordinates a programme, as of this statement: whom to tell of what changed in it. */
export async function coordinatorsOf({ query }: Pick<Work, 'query'>, programmeId: string): Promise<string[]> {
  const rows = await query<{ member_id: string }>('programme_coordinators', coordinatorsSql, [programmeId]);
  return rows.map(({ member_id }) => member_id);
}
