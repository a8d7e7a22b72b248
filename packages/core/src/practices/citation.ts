import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefFields } from '../members/view.ts';
import type { CitationView } from './public-contract.ts';
import { readsSheet } from './policy.ts';

export type CitationRow = Omit<CitationView, 'approvedAt'> & { approvedAt: Date | string };

/** SQL text: how the sheet `p` is cited, as JSON. What was approved before versions were kept has the revision and the day it has. */
export const citationJson = `json_build_object(
  'authors', (select json_agg(json_build_object(${memberRefFields})) from members m join communes c on c.id = m.commune_id where m.id = p.author_id),
  'programme', (select json_build_object('nameFr', g.name_fr, 'nameAr', g.name_ar, 'nameEn', g.name_en) from programmes g where g.id = p.programme_id),
  'version', coalesce((select max(v.revision) from practice_versions v where v.practice_id = p.id and v.act = 'published'), p.revision),
  'approvedAt', coalesce((select max(v.created_at) from practice_versions v where v.practice_id = p.id and v.act = 'published'), p.published_at))`;

const citationSql = `select ${citationJson} as citation from practices p where p.id = $1 and p.published_at is not null and ${readsSheet('p', '$2')}`;

export function citationOf({ authors, programme, version, approvedAt }: CitationRow): CitationView {
  return { authors: authors.map(({ name, commune }) => ({ name, commune })), programme, version, approvedAt: instantOf(approvedAt) };
}

/** How sheets are cited. */
export function createCitations({ query }: Kernel) {
  const citationPart = (actor: Actor, practiceId: string): Part<CitationView | null> => ({
    name: 'practice_citation',
    text: citationSql,
    values: [requireId(practiceId), actor.memberId],
    view: ([row]: { citation: CitationRow }[]) => (row ? citationOf(row.citation) : null),
  });

  return {
    /** How a sheet is cited that was published. NotFound for one that never was, as for one that one does not see. */
    async cite(actor: Actor, practiceId: string): Promise<CitationView> {
      const citation = await readAlone(query, citationPart(actor, practiceId));
      if (!citation) throw new NotFound();
      return citation;
    },
    citationPart,
  };
}
