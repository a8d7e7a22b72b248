import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../kernel/actor.ts';
import { instantOf } from '../kernel/instants.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { practices } from '../practices/schema.ts';
import type { AdoptionView } from './contract.ts';
import { isOf, writesFor } from './policy.ts';
import { adoptions } from './schema.ts';

/** An adoption as the statements of this folder read it; a part of another statement gives instants as texts. */
export type AdoptionRow = Pick<AdoptionView, 'id' | 'stage' | 'changes' | 'outcome' | 'revision' | 'commune' | 'adaptation' | 'own'> & {
  practice_id: string;
  changes_html: string;
  outcome_html: string;
  created_at: Date | string;
  updated_at: Date | string;
  withdrawn_at: Date | string | null;
  member: MemberRef;
  writes: boolean;
};

/** SQL: a commune as JSON, of the row that stands there under that name. */
export const communeJson = (row: string) => sql.raw(`json_build_object('id', ${row}.id, 'nameFr', ${row}.name_fr, 'nameAr', ${row}.name_ar)`);

/** SQL: adoptions with all that is shown of them, for that reader; of the sheets that `practices` stands for around it. */
export function adoptionsFor({ memberId }: Reader, where: SQL): SQL {
  return sql`
    select adoptions.id, adoptions.practice_id, stage, changes, changes_html, outcome, outcome_html, adoptions.revision, adoptions.created_at, adoptions.updated_at,
      adoptions.withdrawn_at, ${communeJson('town')} as commune,
      (select json_build_object(${sql.raw(memberRefFields)}) from members m join communes c on c.id = m.commune_id where m.id = adoptions.member_id) as member,
      (select json_build_object('id', told.id, 'title', told.title, 'locale', told.locale) from practices told
        where told.origin_id = adoptions.practice_id and told.commune_id = adoptions.commune_id and told.programme_id = ${practices.programmeId}
          and told.status = 'published' order by told.published_at, told.id limit 1) as adaptation,
      ${isOf(memberId, adoptions.communeId)} as own,
      ${writesFor(memberId, { communeId: adoptions.communeId, programmeId: practices.programmeId })} as writes
    from adoptions join communes town on town.id = adoptions.commune_id
    where adoptions.practice_id = ${practices.id} and ${where}`;
}

export function adoptionOf(row: AdoptionRow): AdoptionView {
  const { id, stage, changes, outcome, revision, commune, member, adaptation, own, writes } = row;
  const stands = row.withdrawn_at === null;
  return {
    id, stage, changes, outcome, revision, commune, member, adaptation, own,
    practiceId: row.practice_id,
    changesHtml: row.changes_html,
    outcomeHtml: row.outcome_html,
    createdAt: instantOf(row.created_at),
    updatedAt: instantOf(row.updated_at),
    withdrawnAt: row.withdrawn_at && instantOf(row.withdrawn_at),
    can: { revise: writes && stands, withdraw: writes && stands, restore: writes && !stands },
  };
}
