import { binomeChanged } from '../binomes/events.ts';
import { holdBinome } from '../binomes/holding.ts';
import { peopleOf, tellOfBinome } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone } from '../kernel/parts.ts';
import { validate } from '../kernel/validate.ts';
import { assessInput, type AssessInput, type AssessmentsView, type AssessmentView } from './contract.ts';
import { createAssessmentReading } from './reading.ts';

const writeSql = `
  insert into assessments (binome_id, member_id, side, useful, reached, rhythm, again, learned, written_at)
  select b.id, $2, case when b.mentor_id = $2 then 'mentor' else 'mentee' end, $3, $4, $5, $6, $7, $8 from binomes b where b.id = $1`;

/** How it was, once it is over, from both sides. */
export function createAssessments(kernel: Kernel) {
  const { work, now } = kernel;
  const reading = createAssessmentReading(kernel);

  return {
    ...reading,

    /**
     * Says how a closed binôme was, once; the same again is fine. For the two. Conflict while it runs, and `already-decided` for
     * who has said something else before.
     */
    async assess(actor: Actor, input: AssessInput): Promise<AssessmentsView> {
      const { binomeId, ...said } = validate(assessInput, input);
      return work.run(async (unit) => {
        const { may } = await holdBinome(unit, actor, binomeId);
        const before = await readAlone(unit.query, reading.assessmentsPart(actor, binomeId));
        if (before?.own && says(before.own, said)) return before;
        if (before?.own) throw new Conflict('already-decided');
        may('assess');
        await unit.query('assessment_write', writeSql, [binomeId, actor.memberId, said.useful, said.reached, said.rhythm, said.again, said.learned, now()]);
        const people = await peopleOf(unit, binomeId);
        await tellOfBinome(unit, binomeId, 'assessed', [people.mentorId, people.menteeId].filter((id) => id !== actor.memberId));
        unit.record(binomeChanged(people, { id: binomeId, what: 'assessment' }));
        const after = await readAlone(unit.query, reading.assessmentsPart(actor, binomeId));
        if (!after) throw new Error('who may assess reads it');
        return after;
      });
    },
  };
}

function says(own: AssessmentView, said: Pick<AssessmentView, 'useful' | 'reached' | 'rhythm' | 'again' | 'learned'>): boolean {
  return own.useful === said.useful && own.reached === said.reached && own.rhythm === said.rhythm && own.again === said.again && own.learned === said.learned;
}
