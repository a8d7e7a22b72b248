import type { Actor } from '../kernel/actor.ts';
import { themes } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { idsOf, renderNaming, type Rendered } from '../kernel/mentions.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { readsSpace } from '../spaces/policy.ts';
import { listNameableInput, maxNameable, type ListNameableInput, type NameableView } from './contract.ts';

// $1: a space, or a thread in it.
const namedSql = `
  with s as (select * from spaces where id in ($1, (select space_id from threads where id = $1)))
  select 'm:' || m.id as ref, m.name as fr, m.name as ar from s join members m on m.id = any($2) where ${readsSpace('s', 'm.id')}
  union all
  select 'c:' || c.id, c.name_fr, c.name_ar from s join programme_communes pc on pc.programme_id = s.programme_id
  join communes c on c.id = pc.commune_id where c.id = any($3)`;

/** Renders a post's Markdown: readers of its space appear under their names, communes of the programme and themes as such; others stay plain words. */
export function createPostRenderer(query: NamedQuery) {
  return (place: string, body: string): Promise<Rendered> =>
    renderNaming(body, async (named) => {
      const rows = await query<{ ref: string; fr: string; ar: string }>('post_named', namedSql, [place, idsOf(named, 'm'), idsOf(named, 'c')]);
      const known = idsOf(named, 't').filter((theme) => themes.some((one) => one === theme));
      return new Map<string, string | null>([
        ...rows.map(({ ref, fr, ar }) => [ref, body.includes(`@[${ar}](${ref})`) ? ar : fr] as const),
        ...known.map((theme) => [`t:${theme}`, null] as const),
      ]);
    });
}

const matches = (name: string) => `strpos(lower(unaccent(${name})), lower(unaccent($4))) > 0`;
const first = (name: string) => `strpos(lower(unaccent(${name})), lower(unaccent($4))) <> 1`;

const nameableSql = `
  with s as (select * from spaces s where (s.id = $2 or ($2::uuid is null and s.created_by is null and s.programme_id = $3)) and ${readsSpace('s', '$1')})
  select (select count(*)::int from s) as spaces,
    (select json_agg(x.person order by x.late, x.name, x.id) from (
      select json_build_object(${memberRefFields}) as person, ${first('m.name')} as late, m.name, m.id
      from s join programme_members pm on pm.programme_id = s.programme_id and pm.ended_at is null
      join members m on m.id = pm.member_id join communes c on c.id = m.commune_id
      where m.id <> $1 and ${matches('m.name')} and ${readsSpace('s', 'm.id')} order by late, m.name, m.id limit ${maxNameable}) x) as people,
    (select json_agg(x.commune order by x.name) from (
      select json_build_object('id', c.id, 'nameFr', c.name_fr, 'nameAr', c.name_ar) as commune, c.name_fr as name
      from s join programme_communes pc on pc.programme_id = s.programme_id join communes c on c.id = pc.commune_id
      where ${matches('c.name_fr')} or ${matches('c.name_ar')} order by c.name_fr limit 3) x) as communes`;

type Found = { spaces: number; people: MemberRef[] | null; communes: NameableView['communes'] | null };

/** Whom and what one may name. */
export function createNaming({ query }: Kernel) {
  return {
    /**
     * Readers of a space and communes of its programme whose name holds `text`, ten at most; themes are known everywhere.
     * NotFound for a space that the actor does not read.
     */
    async listNameable(actor: Actor, input: ListNameableInput): Promise<NameableView> {
      const { spaceId = null, programmeId = null, text } = validate(listNameableInput, input);
      if (spaceId === null && programmeId === null) throw new Invalid('invalid', { spaceId: 'required' });
      const [row] = await query<Found>('nameable', nameableSql, [actor.memberId, spaceId, programmeId, text]);
      if (!row?.spaces) throw new NotFound();
      const communes = row.communes ?? [];
      return { people: (row.people ?? []).slice(0, maxNameable - communes.length), communes };
    },
  };
}
