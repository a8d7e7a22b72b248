import { coordinatesProgramme } from '../programmes/policy.ts';

/** SQL text: that member sees cohort `k` and what is in it: the coordinators of its programme, and nobody else. */
export const seesCohort = (k: string, memberId: string) => coordinatesProgramme(`${k}.programme_id`, memberId);
