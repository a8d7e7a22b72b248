import type { DemoProgramme } from './types.ts';

export const demoProgramme: DemoProgramme = {
  key: 'cellules-action-sociale',
  nameFr: 'Cellules d’action sociale : coopération Rhône-Alpes – Rabat-Salé-Zemmour-Zaer',
  nameAr: 'خلايا العمل الاجتماعي: تعاون جهتي رون ألب والرباط سلا زمور زعير',
  nameEn: 'Local social-action units: Rhône-Alpes – Rabat-Salé-Zemmour-Zaer cooperation',
  rules: `Un échange toutes les deux semaines au moins, par message, par téléphone ou en visite.

- Ce que l’on se dit reste dans le binôme. La coordination voit le rythme, jamais les mots.
- Le mentor **questionne, commente et conseille** ; il n’écrit jamais le plan d’action de la commune.
- Chacun prévient quand il s’absente plus d’une semaine.`,
  startsDaysAgo: 120,
  lastsDays: 540,
};
