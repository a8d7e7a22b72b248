import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { asText, readAlone } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { visibleTo } from '../practices/policy.ts';
import { practices } from '../practices/schema.ts';
import { maxTreeDepth, maxTreeSheets, type PracticeTree, type PracticeTreeNode } from './contract.ts';
import { communeJson } from './view.ts';

type Row = Pick<PracticeTreeNode, 'id' | 'status' | 'title' | 'locale' | 'commune'> & {
  origin_id: string | null;
  published_at: Date | string | null;
  adoption_count: number;
  /** Below the sheet that was asked about, or, negative, above it; its siblings are at 0, as it is. */
  level: number;
};

const seen = visibleTo({ memberId: sql.placeholder('memberId') });
/** One more than is shown of each kind: it only tells that there are more. */
const most = sql.raw(`limit ${maxTreeSheets + 1}`);
const deepest = sql.raw(String(maxTreeDepth + 1));
const bestKnown = sql`order by ${practices.adoptionCount} desc, ${practices.id}`;

// A way never comes twice through one sheet, whatever the rows say: `path` is where it was. It ends where the reader sees nothing:
// who is behind a sheet that is hidden from them would tell that it is there. PostgreSQL goes no further down `below` than its
// limit takes, level after level.
const tree = asText(sql`
  with recursive above (id, origin_id, level, path) as (
    select ${practices.id}, ${practices.originId}, 0, array[${practices.id}] from practices where ${practices.id} = ${sql.placeholder('practiceId')} and ${seen}
    union all
    select ${practices.id}, ${practices.originId}, above.level - 1, above.path || ${practices.id} from above join practices on ${practices.id} = above.origin_id
    where above.level > -${deepest} and not ${practices.id} = any(above.path) and ${seen}
  ), below (id, level, path) as (
    select id, 0, (select array_agg(id) from above) from above where level = 0
    union all
    select child.id, below.level + 1, below.path || child.id from below cross join lateral (
      select ${practices.id} from practices where ${practices.originId} = below.id and not ${practices.id} = any(below.path) and ${seen} ${bestKnown} ${most}
    ) child where below.level < ${deepest}
  ), beside as (
    select ${practices.id} from practices where ${practices.originId} = (select id from above where level = -1)
      and not ${practices.id} = any(select id from above) and ${seen} ${bestKnown} ${most}
  ), found (id, level, turn) as (
    select id, level, 0 from above union all
    select id, level, 1 from (select id, level from below offset 1 ${most}) one union all
    select id, 0, 2 from beside
  )
  select sheet.id, sheet.origin_id, sheet.status, sheet.title, sheet.locale, sheet.published_at, sheet.adoption_count, found.level,
    case when town.id is not null then ${communeJson('town')} end as commune
  from found join practices sheet on sheet.id = found.id left join communes town on town.id = sheet.commune_id
  order by found.turn, found.level, sheet.adoption_count desc, sheet.id`);

/** Looking at a sheet among those it comes from and those that came of it. */
export function createPracticeTree({ query }: Kernel) {
  return {
    /**
     * The family of a sheet, as far as the reader sees it: all that it goes back to, the others that were made of its origin, and
     * what was made of it; six levels up and down and 200 sheets at most, nearest and best known first. NotFound for a sheet
     * that one does not see.
     */
    async tree(actor: Actor, practiceId: string): Promise<PracticeTree> {
      const values = tree.valuesOf({ practiceId: requireId(practiceId), memberId: actor.memberId });
      return readAlone(query, { name: 'practice_tree', text: tree.text, values, view: treeOf });
    },
  };
}

function treeOf(rows: Row[]): PracticeTree {
  if (rows.length === 0) throw new NotFound();
  const near = rows.filter(({ level }) => Math.abs(level) <= maxTreeDepth);
  const shown = near.slice(0, maxTreeSheets);
  const ids = new Set(shown.map(({ id }) => id));
  const top = shown.find(({ level }) => level === Math.min(...shown.map((row) => row.level)));
  const nodes = shown.toSorted((a, b) => a.level - b.level).map((row) => nodeOf(row, row !== top && row.origin_id !== null && ids.has(row.origin_id) ? row.origin_id : null));
  return { nodes, cut: shown.length < rows.length };
}

function nodeOf({ id, status, title, locale, commune, published_at, adoption_count }: Row, parentId: string | null): PracticeTreeNode {
  return { id, parentId, status, title, locale, commune, publishedAt: published_at && instantOf(published_at), adoptionCount: adoption_count };
}
