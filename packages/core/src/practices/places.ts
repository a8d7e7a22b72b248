import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { roleIn } from '../programmes/policy.ts';
import { placesInput, type PlacesInput, type PlaceView } from './contract.ts';

/** Most communes of a map. */
const most = 500;

type Row = Omit<PlaceView['commune'], 'place'> & { latitude: number | null; longitude: number | null; sheets: number; adoptions: number };

// Whose practice it is, its author's commune where the sheet does not say. Counted by commune and author first, from
// `practices_places` alone: authors are few where sheets are many.
const placesSql = `
  with own as materialized (
    select pm.programme_id from programme_members pm where pm.member_id = $1 and pm.ended_at is null and ($2::uuid is null or pm.programme_id = $2)
  ), sheets as (
    select coalesce(s.commune_id, m.commune_id) as commune_id, sum(s.count)::int as count
    from own cross join lateral (
      select p.commune_id, p.author_id, count(*) from practices p where p.programme_id = own.programme_id and p.status = 'published' group by p.commune_id, p.author_id
    ) s join members m on m.id = s.author_id group by 1
  ), adopted as (
    select a.commune_id, count(*)::int as count
    from own join practices p on p.programme_id = own.programme_id and p.status = 'published' join adoptions a on a.practice_id = p.id group by 1
  )
  select c.id, c.name_fr as "nameFr", c.name_ar as "nameAr", c.kind, c.time_zone as "timeZone", c.latitude, c.longitude,
    coalesce(sheets.count, 0) as sheets, coalesce(adopted.count, 0) as adoptions
  from communes c left join sheets on sheets.commune_id = c.id left join adopted on adopted.commune_id = c.id
  where c.id in (select pc.commune_id from programme_communes pc join own on own.programme_id = pc.programme_id)
  order by c.name_fr, c.id limit ${most}`;

/** Where the library's sheets come from, and where one does as they say. */
export function createPlaces({ query }: Kernel) {
  /** The communes of the actor's programmes, or of one of them, by name. NotFound for a programme the actor is not in. */
  return async function places(actor: Actor, input: PlacesInput = {}): Promise<PlaceView[]> {
    const { programmeId = null } = validate(placesInput, input);
    if (programmeId !== null && roleIn(actor, programmeId) === null) throw new NotFound();
    const rows = await query<Row>('practices_places', placesSql, [actor.memberId, programmeId]);
    return rows.map(viewOf);
  };
}

function viewOf({ latitude, longitude, sheets, adoptions, ...commune }: Row): PlaceView {
  const place = latitude === null || longitude === null ? null : { latitude, longitude };
  return { commune: { ...commune, place }, sheetCount: sheets, adoptionCount: adoptions };
}
