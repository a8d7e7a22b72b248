import { randomUUID } from 'node:crypto';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { makeDatabase, type BenchDatabase } from '../harness/database.ts';
import { root } from '../harness/place.ts';

export type Newcomers = { name: string; programmeId: string; cohortId: string; coordinator: Actor };

const at = 'now()';
// As many on each side, of both colleges, in forty towns, of whom nobody is paired yet.
const statements = (mentors: number): string[] => [
  `insert into programmes (id, name_fr, name_ar, name_en, created_at) values ($1, 'Binômes', 'ثنائيات', 'Pairs', ${at})`,
  `insert into communes (id, name_fr, name_ar, kind, time_zone, population, setting, created_at)
   select gen_random_uuid(), 'Le Teil ' || n, 'لو تاي', case n % 2 when 0 then 'reference' else 'partner' end, 'Europe/Paris', 1000 * n, 'rural', ${at} from generate_series(1, 40) n where $1::uuid is not null`,
  `insert into programme_communes (programme_id, commune_id) select $1, id from communes`,
  `insert into members (id, email, name, job_title, college, commune_id, locale, password_hash, created_at)
   select gen_random_uuid(), n || '@commune.example', 'Claire Vuilloz', 'Directrice du CCAS', case n / 2 % 2 when 0 then 'official' else 'elected' end,
     (array(select id from communes where kind = case n % 2 when 0 then 'reference' else 'partner' end order by population))[1 + n % 20], 'fr', '', ${at}
   from generate_series(0, ${2 * mentors - 1}) n where $1::uuid is not null`,
  `insert into programme_members (programme_id, member_id, role, joined_at) select $1, id, 'member', ${at} from members`,
  `insert into profiles (programme_id, member_id, side, languages, slots, updated_at)
   select $1, m.id, case c.kind when 'reference' then 'mentor' else 'mentee' end, '{fr,ar}', '{mon-am,tue-am}', ${at} from members m join communes c on c.id = m.commune_id`,
  `insert into profile_themes (programme_id, member_id, direction, theme, level)
   select $1, member_id, case side when 'mentor' then 'offered' else 'wanted' end, theme, 2 from profiles, unnest(array['early-childhood', 'housing']) theme`,
];

/** A programme in a database of that name whose newcomers, so many on each side, are in one cohort; and who coordinates it. */
export async function makeNewcomers({ urlOf }: BenchDatabase, name: string, mentors: number): Promise<Newcomers> {
  const handle = openDatabase(await makeDatabase(urlOf, name), { max: 1, queryTimeoutMillis: 0 });
  const [programmeId, cohortId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
  const run = (text: string, values: unknown[]) => handle.pool.query(text, values);
  try {
    await migrate(handle, `${root}drizzle`);
    for (const text of statements(mentors)) await run(text, [programmeId]);
    await run(
      `insert into members (id, email, name, job_title, college, commune_id, locale, password_hash, created_at)
       select $1, 'coordination@commune.example', 'Étienne Castagnier', 'Coordinateur', 'official', id, 'fr', '', ${at} from communes limit 1`,
      [memberId],
    );
    await run(`insert into programme_members (programme_id, member_id, role, joined_at) values ($1, $2, 'coordinator', ${at})`, [programmeId, memberId]);
    await run(`insert into cohorts (id, programme_id, name, created_by, client_id, created_at) values ($1, $2, 'Printemps', $3, gen_random_uuid(), ${at})`, [cohortId, programmeId, memberId]);
    await run(`insert into cohort_members (cohort_id, member_id, side, joined_at) select $1, member_id, side, ${at} from profiles where programme_id = $2`, [cohortId, programmeId]);
    await run('vacuum (analyze) members, programme_members, profiles, profile_themes, cohort_members', []);
  } finally {
    await handle.close();
  }
  const programmes = [{ id: programmeId, role: 'coordinator' as const }];
  return { name, programmeId, cohortId, coordinator: { memberId, sessionId: randomUUID(), locale: 'fr', college: 'official', timeZone: 'Europe/Paris', administrator: false, programmes } };
}
