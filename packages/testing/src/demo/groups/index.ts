import type { DemoGroup } from '../types.ts';
import { animation } from './animation.ts';
import { cohorte2026 } from './cohorte-2026.ts';
import { formationVienne } from './formation-vienne.ts';
import { petiteEnfance } from './petite-enfance.ts';
import { semaineAix } from './semaine-aix.ts';

/** A cohort, a training, the moderators, one that is open to whoever wishes, one that is closed. */
export const demoGroups: DemoGroup[] = [cohorte2026, formationVienne, animation, petiteEnfance, semaineAix];
