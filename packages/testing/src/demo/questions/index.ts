import type { DemoExpertise, DemoExpertRequest, DemoMeToos, DemoPoll } from './types.ts';

export type * from './types.ts';

export const demoPolls: DemoPoll[] = [
  {
    thread: 'visite-de-juin',
    type: 'multiple',
    anonymous: true,
    results: 'voted',
    closes: { daysAgo: 15, at: '18:00' },
    options: [
      'L’accueil du CCAS, derrière le guichet',
      'La Mission Locale et l’école de la deuxième chance',
      'L’atelier d’insertion par le maraîchage',
      'La résidence pour personnes âgées',
      'Le centre social et son conseil d’habitants',
    ],
    ballots: [
      [0, 1], [0, 4], [0], [0, 1, 4], [1, 2], [0, 4], [1, 4], [0, 2], [0, 1], [3, 4], [0, 4], [1, 2, 4], [0], [0, 3], [4], [0, 1, 4],
    ],
    outcome: {
      by: 'coordinator',
      daysAgo: 14,
      at: '09:30',
      body: `Nous gardons **l’accueil du CCAS** le mardi, deux personnes par heure, et **le centre social** le jeudi.

La Mission Locale était juste derrière : sa directrice viendra déjeuner avec nous le mercredi. Merci aux deux autres équipes, nous pensons à elles pour l’automne.`,
    },
  },
  {
    thread: 'liqaat-chahriya',
    type: 'ranked',
    anonymous: false,
    results: 'always',
    closes: { daysAgo: -9, at: '18:00' },
    options: ['العمل دون مقر · Travailler sans local', 'مؤشرات بسيطة نتابعها · Des indicateurs simples', 'إقناع المجلس بالميزانية · Convaincre le conseil', 'العمل مع الجمعيات · Travailler avec les associations'],
    ballots: {
      'vienne-official': [0, 3, 1],
      'temara-official': [3, 0],
      'khemisset-official': [1, 0, 3, 2],
      'ain-aouda-official': [2, 1],
      'thonon-official': [1, 0, 3],
      'skhirat-official': [0, 3, 2, 1],
      'tiflet-elected': [2, 0],
      'sidi-allal-official': [0, 1],
      'le-teil-official': [3, 1],
    },
  },
];

export const demoExpertise: DemoExpertise = {
  'vienne-official': ['youth', 'employment', 'crime-prevention'],
  'le-teil-elected': ['youth', 'employment'],
  'thonon-official': ['diagnostic', 'women', 'integration'],
  'sassenage-official': ['integration', 'youth'],
  'varces-official': ['early-childhood'],
  'le-teil-official': ['diagnostic', 'housing'],
  'temara-official': ['women', 'social-unit'],
  'khemisset-official': ['social-unit', 'diagnostic'],
  'sassenage-elected': ['older-people', 'disability'],
  'aix-elected': ['crime-prevention'],
};

export const demoExpertRequests: DemoExpertRequest[] = [
  { thread: 'stages-de-jeunes', expert: 'le-teil-elected', by: 'skhirat-elected', daysAgo: 8, at: '09:00' },
];

export const demoMeToos: DemoMeToos = {
  'stages-de-jeunes': ['tiflet-elected', 'temara-elected', 'khemisset-elected'],
  'atfal-al-masa': ['tiflet-official', 'khemisset-elected'],
  'famille-a-la-rue': ['sassenage-elected'],
};
