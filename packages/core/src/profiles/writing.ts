import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { slots, spokenLanguages, type ProfileTheme, type Side, type Slot, type SpokenLanguage } from './contract.ts';
import { inOrder } from './rows.ts';

/** All of a profile, checked by its contract. `wishes` left out: those that are there stay. */
export type WholeProfile = {
  programmeId: string;
  memberId: string;
  side: Side;
  languages: readonly SpokenLanguage[];
  slots: readonly Slot[];
  capacity: number;
  hopes: string;
  wanted: readonly ProfileTheme[];
  offered: readonly ProfileTheme[];
  wishes?: readonly string[];
};

/** One of several of a programme, whose wishes are left alone. */
export type MembersProfile = Omit<WholeProfile, 'programmeId' | 'wishes'>;

const profilesSql = `
  insert into profiles as p (programme_id, member_id, side, languages, slots, capacity, hopes, updated_at)
  select $1, w."memberId", w.side, w.languages, w.slots, w.capacity, w.hopes, $2
  from jsonb_to_recordset($3) as w ("memberId" uuid, side text, languages text[], slots text[], capacity int, hopes text)
  on conflict (programme_id, member_id) do update set side = excluded.side, languages = excluded.languages, slots = excluded.slots,
    capacity = excluded.capacity, hopes = excluded.hopes, updated_at = excluded.updated_at, revision = p.revision + 1
  returning p.member_id, p.revision`;

const clearThemesSql = `delete from profile_themes where programme_id = $1 and member_id = any($2)`;
const themesSql = `
  insert into profile_themes (programme_id, member_id, direction, theme, level)
  select $1, t."memberId", t.direction, t.theme, t.level from jsonb_to_recordset($2) as t ("memberId" uuid, direction text, theme text, level int)`;

const clearWishesSql = `delete from profile_wishes where programme_id = $1 and member_id = $2`;
const wishesSql = `insert into profile_wishes (programme_id, member_id, wished_id) select $1, $2, unnest($3::uuid[])`;

const wishableSql = `
  select w.id, m.college = own.college as same_college
  from unnest($3::uuid[]) as w (id) join members own on own.id = $2
    join programme_members pm on pm.programme_id = $1 and pm.member_id = w.id and pm.ended_at is null
    join members m on m.id = w.id`;

/** Writes a profile, or writes it anew, within a transaction; what was there before is replaced whatever its revision. Answers the new one. */
export async function writeProfileWithin(unit: Pick<Work, 'query'>, profile: WholeProfile, at: Date): Promise<number> {
  const { programmeId, memberId, wishes } = profile;
  const revision = (await writeProfilesWithin(unit, programmeId, [profile], at)).get(memberId);
  if (wishes) {
    await unit.query('profile_clear_wishes', clearWishesSql, [programmeId, memberId]);
    if (wishes.length > 0) await unit.query('profile_wishes_write', wishesSql, [programmeId, memberId, wishes]);
  }
  return Number(revision);
}

/** The same of many members of a programme, in as many statements as of one; the wishes that are there stay. Answers the revisions. */
export async function writeProfilesWithin({ query }: Pick<Work, 'query'>, programmeId: string, profiles: readonly MembersProfile[], at: Date): Promise<Map<string, number>> {
  const rows = profiles.map(({ memberId, side, capacity, hopes, ...chosen }) => ({ memberId, side, capacity, hopes, languages: inOrder(spokenLanguages, chosen.languages), slots: inOrder(slots, chosen.slots) }));
  const written = await query<{ member_id: string; revision: string }>('profiles_write', profilesSql, [programmeId, at, JSON.stringify(rows)]);
  await query('profiles_clear_themes', clearThemesSql, [programmeId, profiles.map(({ memberId }) => memberId)]);
  const themes = profiles.flatMap(({ memberId, wanted, offered }) => [...themesOf(memberId, 'wanted', wanted), ...themesOf(memberId, 'offered', offered)]);
  if (themes.length > 0) await query('profiles_themes_write', themesSql, [programmeId, JSON.stringify(themes)]);
  return new Map(written.map(({ member_id, revision }) => [member_id, Number(revision)]));
}

const themesOf = (memberId: string, direction: 'wanted' | 'offered', themes: readonly ProfileTheme[]) => themes.map(({ theme, level }) => ({ memberId, direction, theme, level }));

/** Invalid unless all whom a member wishes are others, in the programme now, and of the same college: nobody else is ever paired with them. */
export async function requireWishable({ query }: Pick<Work, 'query'>, { programmeId, memberId }: WholeProfile, wishes: readonly string[]): Promise<void> {
  if (wishes.length === 0) return;
  if (wishes.includes(memberId)) throw new Invalid('invalid', { wishes: 'samePerson' });
  const found = await query<{ id: string; same_college: boolean }>('profile_wishable', wishableSql, [programmeId, memberId, wishes]);
  if (found.length < wishes.length) throw new Invalid('invalid', { wishes: 'notInProgramme' });
  if (found.some(({ same_college }) => !same_college)) throw new Invalid('invalid', { wishes: 'collegeDiffers' });
}
