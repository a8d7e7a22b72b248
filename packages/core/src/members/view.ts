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

/** A member as JSON, for queries that gather several of them in one row; `m` and `c` name members and communes there. */
export const memberRefJson = sql<MemberRef>`json_build_object('id', m.id, 'name', m.name, 'college', m.college, 'jobTitle', m.job_title, 'commune', json_build_object('nameFr', c.name_fr, 'nameAr', c.name_ar))`;
