import { sql } from 'drizzle-orm';
import type { Database } from '../kernel/database.ts';
import { instantOf } from '../kernel/instants.ts';
import { spaceAudienceJson, type SpaceAudience } from '../spaces/events.ts';
import type { ThreadChange } from './events.ts';

/** What is told of a thread that changed, and to whom. */
export type ChangedThread = { change: ThreadChange; space: SpaceAudience };

/** SQL text: a {@link ChangedThread}, of the thread `n`. */
export const changedColumns = `json_build_object('id', n.id, 'programmeId', n.programme_id, 'title', n.title, 'state', n.state, 'acceptedPostId', n.accepted_post_id,
    'replyCount', n.last_seq - 1 - n.gone_count, 'lastRevision', n.last_revision, 'lastPostAt', n.last_post_at, 'deletedAt', n.deleted_at) as change,
  (select ${spaceAudienceJson} from spaces s where s.id = n.space_id) as space`;

/** JSON has its instants as PostgreSQL writes them. */
export function changeOf({ change }: ChangedThread): ThreadChange {
  return { ...change, lastPostAt: instantOf(change.lastPostAt), deletedAt: change.deletedAt && instantOf(change.deletedAt) };
}

/** A thread whose row the caller holds, as it is told. */
export async function readChanged(tx: Database, threadId: string): Promise<ChangedThread> {
  const { rows } = await tx.execute(sql`select ${sql.raw(changedColumns)} from threads n where n.id = ${threadId}`);
  const [row] = rows as ChangedThread[];
  return { change: changeOf(row!), space: row!.space };
}
