import { coordinates, worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { openAfterDays, type AssessmentFigures, type AssessmentsView, type AssessmentView } from './contract.ts';

type Figures = Omit<AssessmentFigures, 'writtenAt'> & { written_at: string };
type Row = { own: (Figures & { learned: string }) | null; other: (Figures & { learned: string }) | null; open: boolean };

const figureFields = `'side', a.side, 'useful', a.useful, 'reached', a.reached, 'rhythm', a.rhythm, 'again', a.again, 'written_at', a.written_at`;
const isOne = `(b.mentor_id = $2 or b.mentee_id = $2)`;
const written = (whose: string) =>
  `(select json_build_object(${figureFields}, 'learned', a.learned) from assessments a where a.binome_id = b.id and a.member_id in (b.mentor_id, b.mentee_id) and a.member_id ${whose} $2)`;

// For the two alone: whoever stood in for one of them, and whoever was one of them before, is not asked.
const assessmentsSql = `
  select ${written('=')} as own, ${written('<>')} as other, b.closed_at <= $3 as open from binomes b where b.id = $1 and ${isOne} and ${worksIn('b', '$2')}`;
// A coordinator who is one of the two reads as one of the two.
const figuresSql = `
  select (select coalesce(json_agg(json_build_object(${figureFields}) order by a.side), '[]') from assessments a where a.binome_id = b.id) as figures
  from binomes b where b.id = $1 and not ${isOne} and ${coordinates('b', '$2')}`;

/** What was said of a binôme in the end: to the two, when both have; its figures to coordinators. */
export function createAssessmentReading({ query, now }: Kernel) {
  const assessmentsPart = (actor: Actor, binomeId: string): Part<AssessmentsView | null> => ({
    name: 'assessments_read',
    text: assessmentsSql,
    values: [requireId(binomeId), actor.memberId, new Date(now().getTime() - openAfterDays * 24 * 60 * 60 * 1000)],
    view([row]: Row[]) {
      if (!row) return null;
      const own = row.own && assessmentOf(row.own);
      return { binomeId, own, other: row.other && (own || row.open) ? assessmentOf(row.other) : null, otherHasWritten: row.other !== null };
    },
  });
  const figuresPart = (actor: Actor, binomeId: string): Part<AssessmentFigures[] | null> => ({
    name: 'assessments_figures',
    text: figuresSql,
    values: [requireId(binomeId), actor.memberId],
    view: ([row]: { figures: Figures[] }[]) => row?.figures.map(figuresOf) ?? null,
  });
  return {
    assessmentsPart,
    figuresPart,
    /** From both sides, for the two: NotFound for everybody else, coordinators and substitutes too. */
    async get(actor: Actor, binomeId: string): Promise<AssessmentsView> {
      const view = await readAlone(query, assessmentsPart(actor, binomeId));
      if (!view) throw new NotFound();
      return view;
    },
    /** The figures without a word, for its coordinators: NotFound for everybody else. */
    async listFigures(actor: Actor, binomeId: string): Promise<AssessmentFigures[]> {
      const view = await readAlone(query, figuresPart(actor, binomeId));
      if (!view) throw new NotFound();
      return view;
    },
  };
}

function figuresOf({ written_at, ...figures }: Figures): AssessmentFigures {
  return { ...figures, writtenAt: instantOf(written_at) };
}

function assessmentOf({ learned, ...figures }: Figures & { learned: string }): AssessmentView {
  return { ...figuresOf(figures), learned };
}
