import type { DemoBinome } from '../../types.ts';
import { fromFiguresToThePlan } from './from-figures-to-the-plan.ts';
import { fromNotebooksToObjectives } from './from-notebooks-to-objectives.ts';

/** The conversation a visitor reads first: six weeks between two civil servants, up to this morning. */
export const thononAinAoudaOfficial: DemoBinome = {
  reference: 'thonon',
  partner: 'ain-aouda',
  college: 'official',
  messages: [...fromNotebooksToObjectives, ...fromFiguresToThePlan],
};
