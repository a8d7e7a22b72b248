import { instantOf } from '../kernel/instants.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { slots, spokenLanguages, type OwnProfileView, type ProfileTheme, type Side, type Slot, type SpokenLanguage } from './contract.ts';

export type ProfileRow = {
  programme_id: string;
  member_id: string;
  side: Side;
  languages: SpokenLanguage[];
  slots: Slot[];
  capacity: number;
  hopes: string;
  wanted: ProfileTheme[];
  offered: ProfileTheme[];
  revision: number | string;
  updated_at: Date | string | null;
  member: MemberRef;
  wishes: MemberRef[];
};

/** SQL text: the side that a member's commune `c` suggests, which they may say otherwise. */
const suggestedSide = (c: string) => `case ${c}.kind when 'reference' then 'mentor' else 'mentee' end`;

const themesOf = (direction: 'wanted' | 'offered') => `(
  select coalesce(json_agg(json_build_object('theme', pt.theme, 'level', pt.level) order by pt.level desc, pt.theme), '[]')
  from profile_themes pt where pt.programme_id = pm.programme_id and pt.member_id = pm.member_id and pt.direction = '${direction}') as ${direction}`;

// Whoever is no longer in the programme is wished for by nobody.
const wishes = `(
  select coalesce(json_agg(json_build_object(${memberRefFields}) order by m.name, m.id), '[]')
  from profile_wishes w join members m on m.id = w.wished_id join communes c on c.id = m.commune_id
    join programme_members wm on wm.programme_id = w.programme_id and wm.member_id = w.wished_id and wm.ended_at is null
  where w.programme_id = pm.programme_id and w.member_id = pm.member_id) as wishes`;

/** SQL text: somebody's profile in a programme; what was never written is what their commune and their language suggest. */
export const profileColumns = `
  pm.programme_id, pm.member_id, coalesce(p.side, ${suggestedSide('c')}) as side, coalesce(p.languages, array[m.locale]) as languages,
  coalesce(p.slots, '{}') as slots, coalesce(p.capacity, 1) as capacity, coalesce(p.hopes, '') as hopes, ${themesOf('wanted')}, ${themesOf('offered')},
  coalesce(p.revision, 0) as revision, p.updated_at, json_build_object(${memberRefFields}) as member, ${wishes}`;

/** SQL text: who is in a programme now, and the profile of whoever has written one. */
export const profileTables = `
  programme_members pm join members m on m.id = pm.member_id join communes c on c.id = m.commune_id
  left join profiles p on p.programme_id = pm.programme_id and p.member_id = pm.member_id`;

export function ownViewOf(row: ProfileRow): OwnProfileView {
  const { side, capacity, hopes, wanted, offered, updated_at } = row;
  return {
    programmeId: row.programme_id, memberId: row.member_id, side, capacity, hopes, wanted, offered, wishes: row.wishes,
    languages: inOrder(spokenLanguages, row.languages),
    slots: inOrder(slots, row.slots),
    revision: Number(row.revision),
    updatedAt: updated_at && instantOf(updated_at),
  };
}

/** Those of `all` that were chosen, each once and as everybody lists them. */
export const inOrder = <T extends string>(all: readonly T[], chosen: readonly T[]): T[] => all.filter((one) => chosen.includes(one));
