import type { DemoSpace } from './types.ts';

/** Beside the programme's general space: a place for announcements, one for each college, one for a theme, one of a cohort's own. */
export const demoSpaces: DemoSpace[] = [
  { key: 'annonces', kind: 'programme', title: 'Annonces', description: 'Les dates et les décisions du programme. Chacun peut répondre, l’animation ouvre les sujets.', writing: 'replies', by: 'coordinator', openedDaysAgo: 170 },
  { key: 'elus', kind: 'college', college: 'elected', description: 'Entre élues et élus des deux rives.', by: 'coordinator', openedDaysAgo: 168 },
  { key: 'agents', kind: 'college', college: 'official', description: 'Entre agentes et agents des villes et des communes.', by: 'coordinator', openedDaysAgo: 168 },
  { key: 'petite-enfance', kind: 'theme', theme: 'early-childhood', description: '', by: 'moderator-fr', openedDaysAgo: 60 },
  { key: 'cohorte-2026', kind: 'cohort', group: 'cohorte-2026', description: 'Ce qui reste entre nous.', by: 'coordinator', openedDaysAgo: 58 },
];
