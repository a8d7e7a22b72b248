import type { Work } from '../kernel/unit-of-work.ts';
import { practiceRevised } from './events.ts';
import { ownWriters } from './telling.ts';

// Those that say something of that conversation; what is private in them stays for those who may read it there.
const passSql = `
  with passed as (
    insert into practice_writers (practice_id, member_id, added_by, added_at)
    select p.id, $3, $4, $5 from practices p
    where (p.author_id = $2 or exists (select 1 from practice_writers pw where pw.practice_id = p.id and pw.member_id = $2))
      and exists (select 1 from practice_sources ps join messages m on m.id = ps.message_id join conversations c on c.id = m.conversation_id
        where ps.practice_id = p.id and ps.removed_revision is null and c.binome_id = $1)
    on conflict do nothing returning practice_id
  )
  select p.id, p.programme_id as "programmeId", p.revision from practices p join passed on passed.practice_id = p.id`;

type Passed = { binomeId: string; fromId: string; toId: string; byId: string; at: Date };

/** Whoever takes over from somebody in a binôme also writes the sheets that they wrote from what was said in it; within that transaction. */
export async function passOnSheets(unit: Work, { binomeId, fromId, toId, byId, at }: Passed): Promise<void> {
  const sheets = await unit.query<{ id: string; programmeId: string; revision: number }>('practices_pass_on', passSql, [binomeId, fromId, toId, byId, at]);
  for (const sheet of sheets) unit.record(practiceRevised(sheet, await ownWriters(unit, sheet.id)));
}
