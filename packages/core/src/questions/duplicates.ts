import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readTogether } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { readsSpace } from '../spaces/policy.ts';
import { readsThread } from '../threads/policy.ts';
import { joinInput, joinPlacesInput, type JoinInput, type JoinPlacesInput, type QuestionRef, type QuestionView } from './contract.ts';
import { readersAlsoRead } from './policy.ts';
import { findStanding, mayJoin, questionOf, standingPart, tellFamily } from './standing.ts';

// The newest 5,000 titles are looked through, as for a forward's place. The questions offered are those that `joinTo` takes.
const joinPlacesSql = `
  select t.id, t.title, t.locale, t.state, t.created_at from threads d join spaces ds on ds.id = d.space_id
  cross join lateral (
    select * from (
      select x.* from threads x join spaces xs on xs.id = x.space_id
      where x.programme_id = d.programme_id and x.kind = 'question' and x.id <> d.id and x.duplicate_of_id is null
        and ${readsSpace('xs', '$2')} and ${readersAlsoRead('ds', 'xs')}
      order by x.last_post_at desc, x.id desc limit 5000
    ) x where strpos(${folded('x.title')}, ${folded('$3')}) > 0
    order by x.last_post_at desc, x.id desc limit 20
  ) t
  where d.id = $1 and ${readsThread('d', '$2')}
  order by t.last_post_at desc, t.id desc`;

type PlaceRow = Omit<QuestionRef, 'createdAt'> & { created_at: Date };

/** The same question asked twice: one of them takes the answers, the others lead there. */
export function createDuplicates({ query: ask, work }: Kernel) {
  return {
    /** Questions that a question may be joined to, by words of their titles; twenty at most. For moderators and coordinators. */
    async joinPlaces(actor: Actor, input: JoinPlacesInput): Promise<QuestionRef[]> {
      const { threadId, title } = validate(joinPlacesInput, input);
      if (!mayJoin(actor, await findStanding(ask, actor, threadId))) throw new Forbidden();
      const rows = await ask<PlaceRow>('thread_join_places', joinPlacesSql, [threadId, actor.memberId, title]);
      return rows.map(({ created_at: createdAt, ...place }) => ({ ...place, createdAt: createdAt.toISOString() }));
    },

    /**
     * Joins a question to the one that was asked before, and its own duplicates with it; joined to a duplicate, it is joined to
     * where that one leads. Forbidden for others than moderators and coordinators; NotFound for a question that they do not read;
     * Invalid `targetId` for what is no question of the programme, is the question itself, or is not read by all of its readers.
     */
    async joinTo(actor: Actor, input: JoinInput): Promise<QuestionView> {
      const { threadId, targetId } = validate(joinInput, input);
      return work.run(async ({ tx, query, record }) => {
        const seen = await findStanding(query, actor, threadId);
        if (!mayJoin(actor, seen)) throw new Forbidden();
        await byTurns(tx, seen.programme_id);
        // Read again: another join may have ended just now.
        const [thread, target] = await readTogether(query, 'thread_join_two', [standingPart(actor, threadId), standingPart(actor, targetId)]);
        if (target.kind !== 'question' || target.programme_id !== thread.programme_id) throw new Invalid('invalid', { targetId: 'notAQuestion' });
        const root = target.root_id;
        if (root === threadId) throw new Invalid('invalid', { targetId: 'sameQuestion' });
        if (thread.root_id === root) return questionOf(actor, thread);
        await requireReaders(tx, threadId, root);
        // Whoever replies holds the row: what was on its way is stored before, and what comes after is refused.
        await tx.execute(sql`update threads set duplicate_of_id = ${root} where id = ${threadId} or duplicate_of_id = ${threadId}`);
        await tellFamily({ query, record }, [root, thread.root_id]);
        return questionOf(actor, await findStanding(query, actor, threadId));
      });
    },

    /** Takes a question apart from the one it was joined to: it takes answers of its own again. Forbidden as for joining. */
    async takeApart(actor: Actor, id: string): Promise<QuestionView> {
      const threadId = requireId(id);
      return work.run(async ({ tx, query, record }) => {
        const seen = await findStanding(query, actor, threadId);
        if (!mayJoin(actor, seen)) throw new Forbidden();
        await byTurns(tx, seen.programme_id);
        const { root_id: root } = await findStanding(query, actor, threadId);
        if (root !== threadId) {
          await tx.execute(sql`update threads set duplicate_of_id = null where id = ${threadId}`);
          await tellFamily({ query, record }, [root, threadId]);
        }
        return questionOf(actor, await findStanding(query, actor, threadId));
      });
    },
  };
}

/** Joins of one programme one after the other, so that two of them never make a chain or a circle. New threads do not wait. */
async function byTurns(tx: Database, programmeId: string): Promise<void> {
  const { rows } = await tx.execute(sql`select 1 from programmes where id = ${programmeId} for no key update`);
  if (rows.length === 0) throw new NotFound();
}

/** Everybody who reads the question, or one of its duplicates, reads the other one: nobody is led to a closed door. */
async function requireReaders(tx: Database, threadId: string, rootId: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    select 1 from threads d join spaces ds on ds.id = d.space_id cross join threads r join spaces rs on rs.id = r.space_id
    where (d.id = ${threadId} or d.duplicate_of_id = ${threadId}) and r.id = ${rootId} and not coalesce(${sql.raw(readersAlsoRead('ds', 'rs'))}, false) limit 1`);
  if (rows.length > 0) throw new Invalid('invalid', { targetId: 'readByFewer' });
}
