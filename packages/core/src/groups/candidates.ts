import { isMember } from '../conversations/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { listCandidatesInput, maxCandidates, type CandidatesView, type ListCandidatesInput } from './contract.ts';
import { getGroup } from './rows.ts';
import { canOpen } from './policy.ts';

const candidatesSql = `
  select json_build_object(${memberRefFields}) as member
  from programme_members pm join members m on m.id = pm.member_id join communes c on c.id = m.commune_id
  where pm.programme_id = $1 and pm.ended_at is null and m.id <> $2
    and exists (select 1 from programme_members own where own.programme_id = $1 and own.member_id = $2 and own.ended_at is null)
    and not ${isMember('$3', 'm.id')}
    and (m.id = any($4::uuid[])
      or strpos(${folded("concat_ws(' ', m.name, m.job_title, c.name_fr, c.name_ar)")}, ${folded('$5')}) > 0)
  order by m.id = any($4::uuid[]) desc, m.name, m.id limit $6`;

/** Whom one can take into a group. */
export function createCandidates({ db, query }: Kernel) {
  return {
    /**
     * People of a programme whose name, job or commune holds `text`, for whoever makes or manages a group of it.
     * NotFound for a group that is not of that programme.
     */
    async listCandidates(actor: Actor, input: ListCandidatesInput): Promise<CandidatesView> {
      const { programmeId, groupId, text = '', chosen = [] } = validate(listCandidatesInput, input);
      if (groupId) {
        const group = await getGroup(db, actor, groupId);
        if (group.programme_id !== programmeId) throw new NotFound();
        if (!group.manages) throw new Forbidden();
      } else if (!canOpen(actor, programmeId)) throw new Forbidden();
      const limit = maxCandidates + chosen.length;
      const rows = await query<{ member: MemberRef }>('group_candidates', candidatesSql, [
        programmeId, actor.memberId, groupId ?? null, chosen, text.trim(), limit + 1,
      ]);
      return { people: rows.slice(0, limit).map(({ member }) => member), more: rows.length > limit };
    },
  };
}
