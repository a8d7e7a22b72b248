import type { Work } from '../kernel/unit-of-work.ts';

/**
 * What happened to a sheet, as the inbox says it. `consent`: you are asked for it. `returned`: it is sent back to be written on.
 * `review`: it waits for approval. `questioned`: a question to those who wrote it. `remarked`: a remark on one of its blocks, or
 * what became of yours. `changed`: a source says something else by now, or a consent was refused or taken back. `refresh`: see
 * whether it still holds. `adopted`: a commune does as it says. `revised`: a sheet that one follows says something else.
 */
export type SheetReason = 'consent' | 'returned' | 'review' | 'questioned' | 'remarked' | 'changed' | 'refresh' | 'adopted' | 'revised';

const tellSql = `insert into news (kind, subject_id, reason, member_ids)
  select 'sheet', $1, $2, array_agg(distinct id) from unnest($3::uuid[]) as told (id) having count(*) > 0`;

// Its writers, as long as they are in its programme.
const ownSql = `select w.member_id from practice_writers w join practices p on p.id = w.practice_id
  join programme_members pm on pm.programme_id = p.programme_id and pm.member_id = w.member_id and pm.ended_at is null where w.practice_id = $1`;

// Those who write it: its writers, and the curators of its programme.
const writersSql = `${ownSql}
  union select pm.member_id from practices p join programme_members pm on pm.programme_id = p.programme_id and pm.ended_at is null
    and pm.role in ('moderator', 'coordinator') where p.id = $1`;

/**
 * Has the inboxes of these members say so, each once, within the transaction that makes it happen. Whether they may read the sheet
 * is asked when the inbox is read. Record a `practice.*` event beside it: the inboxes are filled when one is heard.
 */
export async function tellOfSheet({ query }: Pick<Work, 'query'>, practiceId: string, reason: SheetReason, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length > 0) await query('practice_tell', tellSql, [practiceId, reason, memberIds]);
}

/** The members who write a sheet, curators among them, but for one: whoever has just done what they are told of. */
export async function writersOf({ query }: Pick<Work, 'query'>, practiceId: string, but: string | null = null): Promise<string[]> {
  const rows = await query<{ member_id: string }>('practice_writers', writersSql, [practiceId]);
  return rows.map(({ member_id }) => member_id).filter((id) => id !== but);
}

/** Its writers alone, who are told of what happens to it beside the curators. */
export async function ownWriters({ query }: Pick<Work, 'query'>, practiceId: string): Promise<string[]> {
  return (await query<{ member_id: string }>('practice_own_writers', ownSql, [practiceId])).map(({ member_id }) => member_id);
}

// Their table is a later feature's: a sheet has nothing to say of who follows it but this.
const tellFollowersSql = `insert into news (kind, subject_id, reason, member_ids)
  select 'sheet', $1::uuid, 'revised', array_agg(f.member_id) from follows f
  where f.practice_id = $1 and f.level in ('watch', 'follow') and f.member_id <> $2 having count(*) > 0`;

/** Those who follow a sheet, but for one: whoever has just approved what it says now. As with {@link tellOfSheet}, a `practice.*` event goes beside it. */
export async function tellFollowers({ query }: Pick<Work, 'query'>, practiceId: string, but: string): Promise<void> {
  await query('practice_tell_followers', tellFollowersSql, [practiceId, but]);
}
