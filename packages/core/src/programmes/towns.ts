import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { tieInput, tieTownsInput, type CommuneView, type TieInput, type TieTownsInput, type TieView } from './contract.ts';
import { canCoordinate, coordinatesProgramme, roleIn } from './policy.ts';

/** Most ties that one programme can list. */
const maxTies = 500;

type Row = { commune: CommuneView; other: CommuneView; note: string; created_at: Date };

const townOf = (id: string) => `(
  select json_build_object('id', c.id, 'nameFr', c.name_fr, 'nameAr', c.name_ar, 'kind', c.kind, 'timeZone', c.time_zone) from communes c where c.id = ${id})`;
const columns = `${townOf('t.commune_id')} as commune, ${townOf('t.other_id')} as other, t.note, t.created_at`;

const listSql = `
  select ${columns} from commune_ties t
  where t.programme_id = $1 and exists (select 1 from programme_members pm where pm.programme_id = $1 and pm.member_id = $2 and pm.ended_at is null)
  order by t.created_at desc, t.commune_id, t.other_id limit ${maxTies}`;

const townsSql = `select pc.commune_id as id from programme_communes pc where pc.programme_id = $1 and pc.commune_id = any($2)`;

const tieSql = `
  with t as (
    insert into commune_ties (programme_id, commune_id, other_id, note, created_at)
    select $1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5 where ${coordinatesProgramme('$1', '$6')}
    on conflict (programme_id, commune_id, other_id) do update set note = excluded.note returning *
  )
  select ${columns} from t`;

const untieSql = `
  delete from commune_ties where programme_id = $1 and commune_id = least($2::uuid, $3::uuid) and other_id = greatest($2::uuid, $3::uuid)
    and ${coordinatesProgramme('$1', '$4')}`;

/** What binds two towns of a programme already: a twinning, a project of before. */
export function createTowns({ query, now }: Kernel) {
  return {
    /** All ties of a programme, the newest first. NotFound outside of it. */
    async listTies(actor: Actor, programmeId: string): Promise<TieView[]> {
      if (!roleIn(actor, requireId(programmeId))) throw new NotFound();
      return (await query<Row>('tie_list', listSql, [programmeId, actor.memberId])).map(tieOf);
    },

    /** Says what binds two towns, or says it anew; for coordinators. Invalid for one and the same town, or one that is not of the programme. */
    async tie(actor: Actor, input: TieTownsInput): Promise<TieView> {
      const { programmeId, communeId, otherId, note } = validate(tieTownsInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      if (communeId === otherId) throw new Invalid('invalid', { otherId: 'sameCommune' });
      const towns = await query<{ id: string }>('tie_towns', townsSql, [programmeId, [communeId, otherId]]);
      for (const [field, id] of Object.entries({ communeId, otherId })) if (!towns.some((town) => town.id === id)) throw new Invalid('invalid', { [field]: 'notInProgramme' });
      const [row] = await query<Row>('tie_put', tieSql, [programmeId, communeId, otherId, note, now(), actor.memberId]);
      if (!row) throw new Forbidden();
      return tieOf(row);
    },

    /** Nothing binds them. That nothing did is fine. */
    async untie(actor: Actor, input: TieInput): Promise<void> {
      const { programmeId, communeId, otherId } = validate(tieInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      await query('tie_end', untieSql, [programmeId, communeId, otherId, actor.memberId]);
    },
  };
}

function tieOf({ commune, other, note, created_at }: Row): TieView {
  return { commune, other, note, createdAt: instantOf(created_at) };
}
