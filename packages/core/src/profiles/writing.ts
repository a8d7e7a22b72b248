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

const profileSql = `
  insert into profiles as p (programme_id, member_id, side, languages, slots, capacity, hopes, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (programme_id, member_id) do update set side = excluded.side, languages = excluded.languages, slots = excluded.slots,
    capacity = excluded.capacity, hopes = excluded.hopes, updated_at = excluded.updated_at, revision = p.revision + 1
  returning p.revision`;

const clearThemesSql = `delete from profile_themes where programme_id = $1 and member_id = $2`;
const themesSql = `
  insert into profile_themes (programme_id, member_id, direction, theme, level)
  select $1, $2, t.direction, t.theme, t.level from unnest($3::text[], $4::text[], $5::int[]) as t (direction, theme, level)`;

const clearWishesSql = `delete from profile_wishes where programme_id = $1 and member_id = $2`;
const wishesSql = `insert into profile_wishes (programme_id, member_id, wished_id) select $1, $2, unnest($3::uuid[])`;

const wishableSql = `
  select w.id, m.college = own.college as same_college
  from unnest($3::uuid[]) as w (id) join members own on own.id = $2
    join programme_members pm on pm.programme_id = $1 and pm.member_id = w.id and pm.ended_at is null
    join members m on m.id = w.id`;

/** Writes a profile, or writes it anew, within a transaction; what was there before is replaced whatever its revision. Answers the new one. */
export async function writeProfileWithin({ query }: Pick<Work, 'query'>, profile: WholeProfile, at: Date): Promise<number> {
  const { programmeId, memberId, side, capacity, hopes, wanted, offered, wishes } = profile;
  const key = [programmeId, memberId];
  const own = [...key, side, inOrder(spokenLanguages, profile.languages), inOrder(slots, profile.slots), capacity, hopes, at];
  const [row] = await query<{ revision: string }>('profile_write', profileSql, own);
  await query('profile_clear_themes', clearThemesSql, key);
  const themes = [...wanted.map((one) => ({ ...one, direction: 'wanted' })), ...offered.map((one) => ({ ...one, direction: 'offered' }))];
  const columns = [themes.map(({ direction }) => direction), themes.map(({ theme }) => theme), themes.map(({ level }) => level)];
  if (themes.length > 0) await query('profile_themes_write', themesSql, [...key, ...columns]);
  if (wishes) {
    await query('profile_clear_wishes', clearWishesSql, key);
    if (wishes.length > 0) await query('profile_wishes_write', wishesSql, [...key, wishes]);
  }
  return Number(row?.revision);
}

/** Invalid unless all whom a member wishes are others, in the programme now, and of the same college: nobody else is ever paired with them. */
export async function requireWishable({ query }: Pick<Work, 'query'>, { programmeId, memberId }: WholeProfile, wishes: readonly string[]): Promise<void> {
  if (wishes.length === 0) return;
  if (wishes.includes(memberId)) throw new Invalid('invalid', { wishes: 'samePerson' });
  const found = await query<{ id: string; same_college: boolean }>('profile_wishable', wishableSql, [programmeId, memberId, wishes]);
  if (found.length < wishes.length) throw new Invalid('invalid', { wishes: 'notInProgramme' });
  if (found.some(({ same_college }) => !same_college)) throw new Invalid('invalid', { wishes: 'collegeDiffers' });
}
