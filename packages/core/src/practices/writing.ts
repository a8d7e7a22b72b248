import { maxCandidates, type CandidatesView } from '../groups/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { maxWriters, practiceWriterInput, writerCandidatesInput, type PracticeView, type PracticeWriterInput, type WriterCandidatesInput } from './contract.ts';
import { practiceRevised } from './events.ts';
import { ownWriters } from './telling.ts';

// One at a time, so that no two of them come in as the last one.
const holdSql = 'select id, programme_id as "programmeId", revision from practices where id = $1 for no key update';
const addSql = `
  insert into practice_writers (practice_id, member_id, added_by, added_at) select p.id, pm.member_id, $3, $4
  from practices p join programme_members pm on pm.programme_id = p.programme_id and pm.member_id = $2 and pm.ended_at is null
  where p.id = $1 on conflict do nothing returning member_id`;
const writerSql = `
  select (select count(*)::int from practice_writers pw where pw.practice_id = p.id) as size,
    exists (select 1 from practice_writers pw where pw.practice_id = p.id and pw.member_id = $2) as writes from practices p where p.id = $1`;
const removeSql = 'delete from practice_writers where practice_id = $1 and member_id = $2 returning member_id';

const candidatesSql = `
  select json_build_object(${memberRefFields}) as member
  from practices p join programme_members pm on pm.programme_id = p.programme_id and pm.ended_at is null
  join members m on m.id = pm.member_id join communes c on c.id = m.commune_id
  where p.id = $1 and not exists (select 1 from practice_writers pw where pw.practice_id = p.id and pw.member_id = m.id)
    and (m.id = any($2::uuid[]) or pm.role = 'member' and strpos(${folded("concat_ws(' ', m.name, m.job_title, c.name_fr, c.name_ar)")}, ${folded('$3')}) > 0)
  order by m.id = any($2::uuid[]) desc, m.name, m.id limit $4`;

type Sheet = { id: string; programmeId: string; revision: number };

/** Who writes a sheet beside the curators. */
export function createWriting({ query, work, now }: Kernel, get: (actor: Actor, id: string) => Promise<PracticeView>) {
  async function hold(unit: Work, practiceId: string): Promise<Sheet> {
    const [sheet] = await unit.query<Sheet>('practice_writers_hold', holdSql, [practiceId]);
    if (!sheet) throw new NotFound();
    return sheet;
  }

  /** Open pages show who writes the sheet; whoever comes or goes finds it there, or not any more. */
  async function tell(unit: Work, sheet: Sheet, memberId: string): Promise<void> {
    unit.record(practiceRevised(sheet, [...(await ownWriters(unit, sheet.id)), memberId]));
  }

  return {
    /**
     * Has somebody of the programme write the sheet too; for those who write it. Who does already stays. NotFound for somebody
     * outside of the programme; Conflict `too-many-writers`.
     */
    async addWriter(actor: Actor, input: PracticeWriterInput): Promise<PracticeView> {
      const { practiceId, memberId } = validate(practiceWriterInput, input);
      if (!(await get(actor, practiceId)).can.edit) throw new Forbidden();
      await work.run(async (unit) => {
        const sheet = await hold(unit, practiceId);
        const added = await unit.query('practice_writer_add', addSql, [practiceId, memberId, actor.memberId, now()]);
        const [{ size, writes } = { size: 0, writes: false }] = await unit.query<{ size: number; writes: boolean }>('practice_writer', writerSql, [practiceId, memberId]);
        if (!writes) throw new NotFound();
        if (added.length === 0) return;
        if (size > maxWriters) throw new Conflict('too-many-writers');
        await tell(unit, sheet, memberId);
      });
      return get(actor, practiceId);
    },

    /**
     * Has somebody write the sheet no longer; for those who write it, and of oneself for anybody. That they did not is fine.
     * Conflict `sheet-author` for whoever began it.
     */
    async removeWriter(actor: Actor, input: PracticeWriterInput): Promise<void> {
      const { practiceId, memberId } = validate(practiceWriterInput, input);
      const { can, author } = await get(actor, practiceId);
      if (!can.edit && memberId !== actor.memberId) throw new Forbidden();
      if (memberId === author.id) throw new Conflict('sheet-author');
      await work.run(async (unit) => {
        const sheet = await hold(unit, practiceId);
        const removed = await unit.query('practice_writer_remove', removeSql, [practiceId, memberId]);
        if (removed.length > 0) await tell(unit, sheet, memberId);
      });
    },

    /** People of the programme who could write the sheet too, by name, job or commune, but for curators, who do; for those who write it. */
    async listWriterCandidates(actor: Actor, input: WriterCandidatesInput): Promise<CandidatesView> {
      const { practiceId, text = '', chosen = [] } = validate(writerCandidatesInput, input);
      if (!(await get(actor, practiceId)).can.edit) throw new Forbidden();
      const limit = maxCandidates + chosen.length;
      const rows = await query<{ member: MemberRef }>('practice_writer_candidates', candidatesSql, [practiceId, chosen, text.trim(), limit + 1]);
      return { people: rows.slice(0, limit).map(({ member }) => member), more: rows.length > limit };
    },
  };
}
