import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { ThreadView } from '../threads/contract.ts';
import { readsThread } from '../threads/policy.ts';
import type { Questions } from '../questions/service.ts';
import type { Threads } from '../threads/service.ts';
import { askExpertsInput, maxCandidates, maxExperts, type AskExpertsInput, type ThreadExpertsView } from './contract.ts';
import { expertAsked } from './events.ts';
import { canAskExperts, remindsAt, stillWaits } from './policy.ts';

// Those who declared the question's theme and may read it now, its asker and those asked already left out.
const candidates = (more: string) => `
  from threads t join expertise e on e.theme = t.theme join members m on m.id = e.member_id join communes c on c.id = m.commune_id
  where t.id = $1 and m.id <> t.author_id and ${readsThread('t', 'm.id')} ${more}`;
const notAsked = 'and not exists (select 1 from expert_requests r where r.thread_id = t.id and r.expert_id = m.id)';
const candidatesSql = `select json_build_object(${memberRefFields}) as member ${candidates(`${notAsked} and m.id <> $2`)} order by lower(m.name), m.id limit ${maxCandidates}`;
const amongSql = `select m.id ${candidates('and m.id = any($2::uuid[])')}`;

// One statement: it is a part of a question's page. Of a long thread the newest posts are looked at.
const ofThreadSql = `
  select
    coalesce((select json_agg(json_build_object(${memberRefFields}) order by r.created_at, r.id) from expert_requests r
      join members m on m.id = r.expert_id join communes c on c.id = m.commune_id where r.thread_id = t.id), '[]') as asked,
    coalesce((select json_agg(distinct p.author_id) from (
      select author_id from posts where thread_id = t.id order by seq desc limit 500) p join expertise e on e.member_id = p.author_id and e.theme = t.theme), '[]') as knowing,
    (select r.id from expert_requests r where r.thread_id = t.id and r.expert_id = $2 and ${stillWaits('r', 't')}) as request,
    (select min(${remindsAt('s')}) from expert_requests r join spaces s on s.id = t.space_id where r.thread_id = t.id and r.reminded_at is null
      and ${remindsAt('s')} > $3 and t.state = 'open' and t.duplicate_of_id is null) as reminds_at
  from threads t where t.id = $1 and ${readsThread('t', '$2')}`;

const storeSql = `
  insert into expert_requests (id, thread_id, expert_id, asked_by, created_at)
  select r.id, $1, r.expert_id, $2, $3 from unnest($4::uuid[], $5::uuid[]) as r (id, expert_id)
  on conflict (thread_id, expert_id) do nothing returning id, expert_id`;

type Row = { member: MemberRef };
type OfThreadRow = Pick<ThreadExpertsView, 'asked' | 'knowing' | 'request'> & { reminds_at: Date | string | null };

/** Putting a question to somebody by name. */
export function createAskingExperts(kernel: Kernel, threads: Pick<Threads, 'get'>, { tellWithin }: Pick<Questions, 'tellWithin'>) {
  const { query, work, now, newId } = kernel;

  const ofThreadPart = (actor: Actor, thread: ThreadView): Part<ThreadExpertsView> => ({
    name: 'experts_of_thread',
    text: ofThreadSql,
    values: [thread.id, actor.memberId, now()],
    view([row]: OfThreadRow[]) {
      if (!row) throw new NotFound();
      const { reminds_at, ...beside } = row;
      return { threadId: thread.id, ...beside, remindsAt: reminds_at && instantOf(reminds_at), can: { ask: canAskExperts(actor, thread) && row.asked.length < maxExperts } };
    },
  });
  const viewOf = (actor: Actor, thread: ThreadView): Promise<ThreadExpertsView> => readAlone(query, ofThreadPart(actor, thread));

  return {
    /**
     * Who was asked by name, whatever they did about it, and who of those that wrote in the thread knows about its theme.
     * NotFound for one that the actor does not read.
     */
    async ofThread(actor: Actor, threadId: string): Promise<ThreadExpertsView> {
      return viewOf(actor, await threads.get(actor, requireId(threadId)));
    },
    ofThreadPart,

    /** Members to put a question to, by name; fifty at most. For its asker and moderators, while nobody has answered. */
    async listCandidates(actor: Actor, threadId: string): Promise<MemberRef[]> {
      const thread = await threads.get(actor, requireId(threadId));
      if (!canAskExperts(actor, thread)) throw new Forbidden();
      const rows = await query<Row>('expert_candidates', candidatesSql, [threadId, actor.memberId]);
      return rows.map(({ member }) => member);
    },

    /**
     * Puts an open question to members who know about its theme: three in all. Who was asked before is not asked again.
     * Forbidden for others than its asker and moderators; Conflict `question-not-open`; Conflict `enough-experts` beyond
     * three; Invalid `memberIds` for whoever did not declare the theme or may not read the question: the two look alike.
     */
    async ask(actor: Actor, input: AskExpertsInput): Promise<ThreadExpertsView> {
      const { threadId, memberIds } = validate(askExpertsInput, input);
      await threads.get(actor, threadId);
      await work.run(async ({ query: within, record }) => {
        // An answer on its way, and another choice of experts, come before this or after it.
        await within('expert_lock', 'select 1 from threads where id = $1 for no key update', [threadId]);
        const thread = await threads.get(actor, threadId, within);
        if (!canAskExperts(actor, { ...thread, state: 'open', duplicateOfId: null })) throw new Forbidden();
        if (!canAskExperts(actor, thread)) throw new Conflict('question-not-open');
        const found = await within<{ id: string }>('experts_among', amongSql, [threadId, memberIds]);
        if (found.length < memberIds.length) throw new Invalid('invalid', { memberIds: 'notAnExpert' });
        const stored = await within<{ id: string; expert_id: string }>('experts_ask', storeSql, [threadId, actor.memberId, now(), memberIds.map(() => newId()), memberIds]);
        const [all] = await within<{ count: number }>('experts_count', 'select count(*)::int as count from expert_requests where thread_id = $1', [threadId]);
        if ((all?.count ?? 0) > maxExperts) throw new Conflict('enough-experts');
        for (const { id, expert_id: expertId } of stored) record(expertAsked(expertId, { requestId: id, threadId }));
        if (stored.length > 0) await tellWithin({ query: within, record }, threadId);
      });
      return viewOf(actor, await threads.get(actor, threadId));
    },
  };
}
