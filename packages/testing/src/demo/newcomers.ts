import type { DemoMember, DemoProfile } from './types.ts';

const domain = 'demo.passerelle.example';

/** Those who have just come: nobody has been proposed to them yet. They are in none of the groups. */
export const demoNewcomers: DemoMember[] = [
  { key: 'aix-youth', name: 'Maëlle Cottavoz', email: `maelle.cottavoz@${domain}`, college: 'official', commune: 'aix', locale: 'fr', role: 'member', jobTitle: 'Responsable du service jeunesse' },
  { key: 'vienne-families', name: 'Yassine Derradji', email: `yassine.derradji@${domain}`, college: 'official', commune: 'vienne', locale: 'fr', role: 'member', jobTitle: 'Directeur du relais petite enfance' },
  { key: 'varces-elders', name: 'Colette Jourdanet', email: `colette.jourdanet@${domain}`, college: 'elected', commune: 'varces', locale: 'fr', role: 'member', jobTitle: 'Conseillère déléguée aux personnes âgées' },
  { key: 'khemisset-youth', name: 'Ilham Zerrouki', email: `ilham.zerrouki@${domain}`, college: 'official', commune: 'khemisset', locale: 'fr', role: 'member', jobTitle: 'Chargée de la jeunesse et du sport' },
  { key: 'tiflet-nursery', name: 'عادل الحمداوي', email: `adil.hamdaoui@${domain}`, college: 'official', commune: 'tiflet', locale: 'ar', role: 'member', jobTitle: 'مسؤول عن رياض الأطفال الجماعية' },
  { key: 'skhirat-elders', name: 'Naïma Chraïbi-Lahlou', email: `naima.chraibi@${domain}`, college: 'elected', commune: 'skhirat', locale: 'fr', role: 'member', jobTitle: 'Conseillère communale, commission des affaires sociales' },
  { key: 'ain-aouda-housing', name: 'المصطفى بنعيسى', email: `mustapha.benaissa@${domain}`, college: 'elected', commune: 'ain-aouda', locale: 'ar', role: 'member', jobTitle: 'مستشار جماعي مكلف بالسكن' },
];

export const demoNewProfiles: DemoProfile[] = [
  {
    by: 'aix-youth', languages: ['fr', 'en'], slots: 'mon-am tue-pm thu-pm',
    hopes: 'Parler de ce que les jeunes attendent de nous, ici et là-bas.',
    offered: { youth: 3, employment: 2 }, wanted: { integration: 1 },
  },
  {
    by: 'vienne-families', languages: ['fr', 'ar'], slots: 'wed-am thu-am fri-am',
    hopes: 'Accueillir les tout-petits avec peu de moyens : j’ai autant à apprendre qu’à montrer.',
    offered: { 'early-childhood': 3, disability: 1, youth: 1 }, wanted: { women: 2 },
  },
  {
    by: 'varces-elders', languages: ['fr'], slots: 'mon-pm fri-am',
    hopes: 'Entourer les anciens sans les enfermer.',
    offered: { 'older-people': 3, housing: 1 }, wanted: { integration: 1 },
  },
  {
    by: 'khemisset-youth', languages: ['fr', 'ar'], slots: 'tue-pm thu-pm sat-am',
    hopes: 'Ouvrir une maison des jeunes qui ne reste pas vide.',
    offered: { integration: 2 }, wanted: { youth: 3, employment: 2 }, wishes: ['aix-youth'],
  },
  {
    by: 'tiflet-nursery', languages: ['ar', 'fr'], slots: 'wed-am thu-am',
    hopes: 'نريد استقبالا أفضل للصغار ولأمهاتهم العاملات.',
    offered: { women: 2 }, wanted: { 'early-childhood': 3, disability: 2 },
  },
  {
    by: 'skhirat-elders', languages: ['fr', 'ar'], slots: 'mon-pm wed-pm',
    hopes: 'Apprendre à visiter les personnes isolées avant qu’il ne soit trop tard.',
    offered: { integration: 1 }, wanted: { 'older-people': 3, 'action-plan': 1 },
  },
  {
    by: 'ain-aouda-housing', languages: ['ar'], slots: 'tue-am sat-am',
    hopes: 'السكن اللائق هو همّ سكان جماعتنا الأول.',
    offered: {}, wanted: { housing: 3 },
  },
];

/** Their cohort, and what was worked out for it: not published yet. */
export const demoNewCohort = { name: 'Promotion 2027', by: 'coordinator', openedDaysAgo: 9, startsInDays: 30, lastsDays: 365, runDaysAgo: 2 };
