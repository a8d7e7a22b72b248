import type { Binomes } from '../binomes/service.ts';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { listSuccessorsInput, maxCandidates, type ListSuccessorsInput, type SuccessorsView } from './contract.ts';
import { canSubstitute } from './policy.ts';

const candidatesSql = `
  select json_build_object(${memberRefFields}) as member
  from binomes b join programme_members pm on pm.programme_id = b.programme_id and pm.ended_at is null
  join members m on m.id = pm.member_id and m.college = b.college join communes c on c.id = m.commune_id
  where b.id = $1 and m.id not in (b.mentor_id, b.mentee_id, $2)
    and not exists (select 1 from binome_substitutes bs where bs.binome_id = b.id and bs.member_id = m.id and bs.side <> $3 and bs.ended_at is null)
    and (m.id = $4 or strpos(${folded("concat_ws(' ', m.name, m.job_title, c.name_fr, c.name_ar)")}, ${folded('$5')}) > 0)
  order by m.id is not distinct from $4 desc, m.name, m.id limit $6`;

/** Who could come into a binôme. */
export function createSuccessors(kernel: Kernel, { get }: Pick<Binomes, 'get'>) {
  return {
    /** People of the binôme's programme and college by name, job or commune, for whoever may have somebody stand in on that side. */
    async listSuccessors(actor: Actor, input: ListSuccessorsInput): Promise<SuccessorsView> {
      const { binomeId, side, text = '', chosen = null } = validate(listSuccessorsInput, input);
      if (!canSubstitute(actor, await get(actor, binomeId), side)) throw new Forbidden();
      const limit = maxCandidates + (chosen ? 1 : 0);
      const rows = await kernel.query<{ member: MemberRef }>('binome_successors', candidatesSql, [binomeId, actor.memberId, side, chosen, text.trim(), limit + 1]);
      return { people: rows.slice(0, limit).map(({ member }) => member), more: rows.length > limit };
    },
  };
}
