import type { PracticePart } from '@passerelle/core/practices/contract.ts';

/** `words`: what of the part is suggested to be said otherwise. `decided`: by whom, and with which answer it was declined. */
export type DemoRemark = {
  sheet: string;
  part: PracticePart;
  by: string;
  daysAgo: number;
  body: string;
  words?: [before: string, after: string];
  decided?: { state: 'resolved' | 'declined'; by: string; answer?: string };
};

/** What readers say about the sheets: most of it waits. */
export const demoRemarks: DemoRemark[] = [
  {
    sheet: 'fiche-garde-pendant-ateliers', part: 'steps', by: 'skhirat-elected', daysAgo: 2,
    body: 'Chez nous, le cahier ne suffit pas : les grands-mères viennent chercher les petits sans qu’on les connaisse.',
    words: ['Un enfant n’est remis qu’à la personne qui l’a inscrit.', 'Un enfant n’est remis qu’à la personne qui l’a inscrit, ou à celle dont elle a donné le nom et le lien de parenté.'],
  },
  {
    sheet: 'fiche-garde-pendant-ateliers', part: 'costAndMeans', by: 'thonon-official', daysAgo: 1,
    body: 'Combien coûte, à peu près, l’extension de l’**assurance** ? C’est la première question que posera notre direction.',
  },
  {
    sheet: 'fiche-garde-pendant-ateliers', part: 'pitfalls', by: 'varces-elected', daysAgo: 6,
    body: 'Dix enfants, c’est peu pour une grande salle.',
    words: ['Accueillir plus d’enfants « pour cette fois ».', 'Accueillir plus d’enfants que la salle ne le permet.'],
    decided: { state: 'declined', by: 'moderator-fr', answer: 'Le maximum de dix vient du nombre d’adultes, pas de la salle : nous gardons la phrase.' },
  },
  {
    sheet: 'fiche-diagnostic-en-six-semaines', part: 'steps', by: 'khemisset-official', daysAgo: 9,
    body: 'À la semaine 4, nous avons traduit la page en darija : faut-il le dire ici ?',
    decided: { state: 'resolved', by: 'moderator-fr' },
  },
  {
    sheet: 'bitaqa-halqat-al-yaqada', part: 'steps', by: 'khemisset-elected', daysAgo: 1,
    body: 'في الدواوير تختلف الظروف: الممرض لا يمر كل يوم.',
    words: ['لقاء شهري للزائرين مع المؤطر.', 'لقاء شهري للزائرين مع المؤطر، أو مكالمة جماعية حيث تبعد الدواوير.'],
  },
];

/** Who was asked to write a sheet too. */
export const demoWriters: { sheet: string; writer: string; by: string; daysAgo: number }[] = [
  { sheet: 'fiche-garde-pendant-ateliers', writer: 'temara-elected', by: 'moderator-fr', daysAgo: 7 },
  { sheet: 'fiche-deux-tables', writer: 'aix-elected', by: 'moderator-fr', daysAgo: 3 },
];
