import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { canCoordinate, coordinatesProgramme } from '../programmes/policy.ts';
import { excludeInput, exclusionInput, type ExcludeInput, type ExclusionInput, type ExclusionView } from './contract.ts';
import { stillInProgramme } from './joining.ts';

/** Most that one programme can list; more of them would leave nobody to pair. */
const maxExclusions = 1000;

type Row = { member: MemberRef; other: MemberRef; by: MemberRef; reason: string; created_at: Date };

const columns = `${memberRefOf('e.member_id')} as member, ${memberRefOf('e.other_id')} as other, ${memberRefOf('e.created_by')} as by, e.reason, e.created_at`;

const listSql = `
  select ${columns} from pair_exclusions e where e.programme_id = $1 and ${coordinatesProgramme('$1', '$2')}
  order by e.created_at desc, e.member_id, e.other_id limit ${maxExclusions}`;

const excludeSql = `
  with e as (
    insert into pair_exclusions as e (programme_id, member_id, other_id, reason, created_by, created_at)
    select $1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5, $6 where ${coordinatesProgramme('$1', '$5')}
    on conflict (programme_id, member_id, other_id) do update set reason = excluded.reason,
      created_by = case when e.reason = excluded.reason then e.created_by else excluded.created_by end,
      created_at = case when e.reason = excluded.reason then e.created_at else excluded.created_at end
    returning *
  )
  select ${columns} from e`;

const endSql = `
  delete from pair_exclusions where programme_id = $1 and member_id = least($2::uuid, $3::uuid) and other_id = greatest($2::uuid, $3::uuid)
    and ${coordinatesProgramme('$1', '$4')}`;

/** Pairs that are not to be, and why. Coordinators alone ever read them. */
export function createExclusions({ query, work, now }: Kernel) {
  return {
    /** All of a programme, the newest first. Forbidden unless one coordinates it. */
    async listExclusions(actor: Actor, programmeId: string): Promise<ExclusionView[]> {
      if (!canCoordinate(actor, requireId(programmeId))) throw new Forbidden();
      return (await query<Row>('exclusion_list', listSql, [programmeId, actor.memberId])).map(exclusionOf);
    },

    /** Has two members never be paired, or says anew why. Invalid for one and the same, or for somebody who is not in the programme. */
    async exclude(actor: Actor, input: ExcludeInput): Promise<ExclusionView> {
      const { programmeId, memberId, otherId, reason } = validate(excludeInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      if (memberId === otherId) throw new Invalid('invalid', { otherId: 'samePerson' });
      return work.run(async (unit) => {
        const there = await stillInProgramme(unit, programmeId, [memberId, otherId]);
        for (const [field, id] of Object.entries({ memberId, otherId })) if (!there.has(id)) throw new Invalid('invalid', { [field]: 'notInProgramme' });
        const [row] = await unit.query<Row>('exclusion_put', excludeSql, [programmeId, memberId, otherId, reason, actor.memberId, now()]);
        if (!row) throw new Forbidden();
        return exclusionOf(row);
      });
    },

    /** They may be paired again. That they could anyway is fine. */
    async endExclusion(actor: Actor, input: ExclusionInput): Promise<void> {
      const { programmeId, memberId, otherId } = validate(exclusionInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      await query('exclusion_end', endSql, [programmeId, memberId, otherId, actor.memberId]);
    },
  };
}

function exclusionOf({ member, other, by, reason, created_at }: Row): ExclusionView {
  return { member, other, by, reason, createdAt: instantOf(created_at) };
}
