import type { Actor } from '../kernel/actor.ts';
import { Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { readsSpace } from '../spaces/policy.ts';
import type { Threads } from '../threads/service.ts';
import { listReadersInput, type ListReadersInput, type ReadersView } from './contract.ts';
import { canSeeReaders } from './policy.ts';

const readersSql = `
  select r.opened_at, r.member_id, json_build_object(${memberRefFields}) as member
  from thread_reads r join threads t on t.id = r.thread_id join spaces s on s.id = t.space_id
  join members m on m.id = r.member_id join communes c on c.id = m.commune_id
  where r.thread_id = $1 and r.opened_at is not null and r.member_id <> t.author_id and ${readsSpace('s', 'r.member_id')}
    and ($2::timestamptz is null or (r.opened_at, r.member_id) < ($2, $3::uuid))
  order by r.opened_at desc, r.member_id desc limit $4`;

const countSql = `
  select count(*)::int as readers, count(r.opened_at)::int as read
  from threads t join spaces s on s.id = t.space_id join programme_members pm on pm.programme_id = s.programme_id and pm.ended_at is null
  left join thread_reads r on r.thread_id = t.id and r.member_id = pm.member_id
  where t.id = $1 and pm.member_id <> t.author_id and ${readsSpace('s', 'pm.member_id')}`;

/** Read receipts of announcements. */
export function createReaders({ query }: Kernel, { get }: Pick<Threads, 'get'>) {
  return {
    /** Who had an announcement on their screen, of those who may read it now. Forbidden unless one wrote it or curates, and for threads of other kinds. */
    async listReaders(actor: Actor, input: ListReadersInput): Promise<ReadersView> {
      const { threadId, cursor, limit } = validate(listReadersInput, input);
      const { kind, programmeId, author } = await get(actor, threadId);
      if (!canSeeReaders(actor, { kind, programmeId, authorId: author.id })) throw new Forbidden();
      const from = cursor ? decodeCursor(cursor) : null;
      const [rows, [count]] = await Promise.all([
        query<{ opened_at: Date; member_id: string; member: MemberRef }>('thread_readers', readersSql, [threadId, from?.at ?? null, from?.id ?? null, limit + 1]),
        query<{ readers: number; read: number }>('thread_reader_count', countSql, [threadId]),
      ]);
      const page = toPage(rows, limit, (row) => ({ at: row.opened_at, id: row.member_id }), ({ opened_at: at, member }) => ({ member, readAt: at.toISOString() }));
      return { ...page, readCount: count?.read ?? 0, readerCount: count?.readers ?? 0 };
    },
  };
}
