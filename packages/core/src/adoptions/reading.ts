import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import { asText, readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { visibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import { adoptionsOnSheet, listAdoptionsInput, type AdoptionView, type ListAdoptionsInput, type UptakeView } from './contract.ts';
import { isOf, writesFor } from './policy.ts';
import { adoptions } from './schema.ts';
import { adoptionOf, adoptionsFor, type AdoptionRow } from './view.ts';

/** Adaptations are counted so far; a sheet that has more is one that everybody knows. */
const maxAdaptations = 1000;

const reader = { memberId: sql.placeholder('memberId') };
const standing = isNull(adoptions.withdrawnAt);
const newestFirst = sql`order by ${adoptions.createdAt} desc, ${adoptions.id} desc`;
const counted = (stage: string) => sql.raw(`'${stage}', count(*) filter (where stage = '${stage}')`);

const uptake = asText(sql`
  select ${practices.status} = 'published' as published,
    (select json_build_object(${counted('planned')}, ${counted('begun')}, ${counted('done')}) from adoptions where ${adoptions.practiceId} = ${practices.id} and ${standing}) as counts,
    (select coalesce(json_agg(one), '[]') from (${adoptionsFor(reader, standing)} ${newestFirst} limit ${sql.raw(String(adoptionsOnSheet))}) one) as newest,
    (select row_to_json(one) from (${adoptionsFor(reader, and(standing, isOf(reader.memberId, adoptions.communeId)) as SQL)}) one) as own,
    (select count(*)::int from (select 1 from practices told where told.origin_id = ${practices.id} and told.status = 'published' limit ${sql.raw(String(maxAdaptations))}) one) as adaptations,
    exists (select 1 from practices origin where origin.id = ${practices.originId} and origin.status in ('published', 'archived')) as adapts
  from practices where ${practices.id} = ${sql.placeholder('practiceId')} and ${visibleTo(reader)}`);

type UptakeRow = { published: boolean; counts: UptakeView['counts']; newest: AdoptionRow[]; own: AdoptionRow | null; adaptations: number; adapts: boolean };

/** Reading what communes did with the sheets that one sees. */
export function createAdoptionReader({ db, query }: Kernel) {
  async function select(on: Database, actor: Actor, where: SQL, rest = sql``): Promise<AdoptionRow[]> {
    const { rows } = await on.execute(sql`
      select one.* from practices cross join lateral (${adoptionsFor(actor, where)} ${rest}) one where ${visibleTo(actor)}`);
    return rows as AdoptionRow[];
  }

  const uptakePart = (actor: Actor, practiceId: string): Part<UptakeView> => ({
    name: 'practice_uptake',
    text: uptake.text,
    values: uptake.valuesOf({ practiceId: requireId(practiceId), memberId: actor.memberId }),
    view: ([row]: UptakeRow[]) => uptakeOf(row),
  });

  return {
    /** An adoption of a sheet that one sees. A withdrawn one is NotFound, but for those who may bring it back. `on`: a transaction to read in. */
    async get(actor: Actor, id: string, on: Database = db): Promise<AdoptionView> {
      const shown = or(standing, writesFor(actor.memberId, { communeId: adoptions.communeId, programmeId: practices.programmeId }));
      const [row] = await select(on, actor, and(eq(adoptions.id, requireId(id)), shown) as SQL);
      if (!row) throw new NotFound();
      return adoptionOf(row);
    },

    /** The communes that do as a sheet says, the newest first. NotFound for a sheet that one does not see. */
    async list(actor: Actor, input: ListAdoptionsInput): Promise<Page<AdoptionView>> {
      const { practiceId, cursor, limit } = validate(listAdoptionsInput, input);
      const seen = await db.select({ id: practices.id }).from(practices).where(and(eq(practices.id, practiceId), visibleTo(actor)));
      if (seen.length === 0) throw new NotFound();
      const where = and(eq(adoptions.practiceId, practiceId), standing, following(cursor, adoptions.createdAt, adoptions.id));
      const rows = await select(db, actor, where as SQL, sql`${newestFirst} limit ${limit + 1}`);
      return toPage(rows, limit, ({ created_at, id }) => ({ at: new Date(created_at), id }), adoptionOf);
    },

    /** What a sheet's page says of the communes that do as it says. NotFound for a sheet that one does not see. */
    async uptake(actor: Actor, practiceId: string): Promise<UptakeView> {
      return readAlone(query, uptakePart(actor, practiceId));
    },
    uptakePart,
  };
}

function uptakeOf(row: UptakeRow | undefined): UptakeView {
  if (!row) throw new NotFound();
  const { published, counts, newest, own, adaptations, adapts } = row;
  return {
    counts,
    newest: newest.map(adoptionOf),
    own: own && adoptionOf(own),
    adaptationCount: adaptations,
    hasTree: adapts || adaptations > 0,
    can: { adopt: published && !own },
  };
}
