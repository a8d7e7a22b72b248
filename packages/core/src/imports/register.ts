import type { College } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { plainWord } from './words.ts';

export type KnownCommune = { id: string; nameFr: string; nameAr: string };
export type KnownCohort = { id: string; name: string };
/** Somebody who has an account; `standing`: in the programme, once in it, or never. */
export type KnownAccount = { id: string; college: College; communeId: string; standing: 'current' | 'former' | 'never' };

/** What the register says of those whom a file names. */
export type Register = {
  communesNamed(name: string): KnownCommune[];
  cohortsNamed(name: string): KnownCohort[];
  accountOf(email: string): KnownAccount | null;
};

type CommuneRow = { id: string; name_fr: string; name_ar: string };
type AccountRow = { id: string; email: string; college: College; commune_id: string; standing: KnownAccount['standing'] };

const communesSql = `
  select c.id, c.name_fr, c.name_ar from programme_communes pc join communes c on c.id = pc.commune_id where pc.programme_id = $1`;

const cohortsSql = `select id, name from cohorts where programme_id = $1 and closed_at is null`;

const accountsSql = `
  select m.id, m.email, m.college, m.commune_id,
    case when pm.member_id is null then 'never' when pm.ended_at is null then 'current' else 'former' end as standing
  from members m left join programme_members pm on pm.programme_id = $1 and pm.member_id = m.id
  where m.email = any($2::citext[])`;

/** Reads the programme's places and cohorts, and the accounts of these addresses, all at once. */
export async function readRegister(query: NamedQuery, programmeId: string, emails: readonly string[]): Promise<Register> {
  const communes = await query<CommuneRow>('import_communes', communesSql, [programmeId]);
  const cohorts = await query<KnownCohort>('import_cohorts', cohortsSql, [programmeId]);
  const accounts = await query<AccountRow>('import_accounts', accountsSql, [programmeId, emails]);
  const communesByName = byName(
    communes.map(({ id, name_fr, name_ar }) => ({ id, nameFr: name_fr, nameAr: name_ar })),
    ({ nameFr, nameAr }) => [nameFr, nameAr],
  );
  const cohortsByName = byName(cohorts, ({ name }) => [name]);
  const accountsByEmail = new Map(
    accounts.map(({ id, email, college, commune_id, standing }) => [email.toLowerCase(), { id, college, communeId: commune_id, standing }]),
  );
  return {
    communesNamed: (name) => communesByName.get(plainWord(name)) ?? [],
    cohortsNamed: (name) => cohortsByName.get(plainWord(name)) ?? [],
    accountOf: (email) => accountsByEmail.get(email.toLowerCase()) ?? null,
  };
}

/** Several may be called alike, and one may have two names that are alike. */
function byName<T>(all: readonly T[], namesOf: (one: T) => string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) for (const name of new Set(namesOf(one).map(plainWord))) found.set(name, [...(found.get(name) ?? []), one]);
  return found;
}
