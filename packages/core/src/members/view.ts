import { sql } from 'drizzle-orm';
import { communes, members } from './schema.ts';
import type { MemberRef } from './contract.ts';

/** Columns of a member as others see them; the query joins `members` and `communes`. */
export const memberRefColumns = {
  id: members.id,
  name: members.name,
  college: members.college,
  jobTitle: members.jobTitle,
  communeFr: communes.nameFr,
  communeAr: communes.nameAr,
};

export type MemberRefRow = {
  id: string;
  name: string;
  college: MemberRef['college'];
  jobTitle: string;
  communeFr: string;
  communeAr: string;
};

export function memberRefView(row: MemberRefRow): MemberRef {
  const { id, name, college, jobTitle, communeFr, communeAr } = row;
  return { id, name, college, jobTitle, commune: { nameFr: communeFr, nameAr: communeAr } };
}

/** The fields of a member as JSON, in SQL text; `m` and `c` name members and communes there. For the named statements. */
export const memberRefFields = `'id', m.id, 'name', m.name, 'college', m.college, 'jobTitle', m.job_title, 'commune', json_build_object('nameFr', c.name_fr, 'nameAr', c.name_ar)`;

/** SQL text: the member of that id as JSON, null where there is none. */
export const memberRefOf = (id: string) =>
  `(select json_build_object(${memberRefFields}) from members m join communes c on c.id = m.commune_id where m.id = ${id})`;

/** A member as JSON, for drizzle's queries that gather several of them in one row. */
export const memberRefJson = sql<MemberRef>`json_build_object(${sql.raw(memberRefFields)})`;
