import type { Actor } from '../kernel/actor.ts';
import { Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { meTooInput, type MeTooInput, type QuestionView } from './contract.ts';
import { familyOf, findStanding, maySayMeToo, questionOf, tellFamily } from './standing.ts';

const sayMeTooSql = 'insert into me_toos (thread_id, member_id, created_at) values ($1, $2, $3) on conflict do nothing returning 1';
// Said under one of its duplicates, it is taken back there.
const takeMeTooBackSql = `delete from me_toos where thread_id in ${familyOf('$1')} and member_id = $2 returning 1`;

/** "Me too": one for each member, counted over a question and its duplicates. */
export function createMeToo({ work, now }: Kernel) {
  return {
    /** Says, or takes back, that the question is the actor's too. Forbidden to its asker, in a closed space, and where nothing is asked. */
    async sayMeToo(actor: Actor, input: MeTooInput): Promise<QuestionView> {
      const { threadId, on } = validate(meTooInput, input);
      return work.run(async ({ query, record }) => {
        const standing = await findStanding(query, actor, threadId);
        if (!maySayMeToo(actor, standing)) throw new Forbidden();
        if (standing.me_too_own === on) return questionOf(actor, standing);
        const changed = on
          ? await query('me_too_say', sayMeTooSql, [threadId, actor.memberId, now()])
          : await query('me_too_take_back', takeMeTooBackSql, [standing.root_id, actor.memberId]);
        if (changed.length > 0) await tellFamily({ query, record }, [standing.root_id]);
        return questionOf(actor, await findStanding(query, actor, threadId));
      });
    },
  };
}
