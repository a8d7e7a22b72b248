import type { DemoThread } from '../types.ts';

export const diagnosticCombienDEntretiens: DemoThread = {
  key: 'diagnostic-combien-d-entretiens',
  about: 'fiche-diagnostic-en-six-semaines',
  kind: 'question',
  theme: 'diagnostic',
  title: 'Vingt entretiens en deux semaines : qui les mène, quand on est deux ?',
  locale: 'fr',
  posts: [
    {
      by: 'ain-aouda-elected',
      daysAgo: 23,
      at: '10:20',
      body: 'La fiche parle de quinze à vingt entretiens entre la troisième et la quatrième semaine. Chez nous, le secrétaire général et une agente peuvent y passer **deux matinées par semaine**, pas plus. Par quoi commencer, et à qui les confier ?',
    },
    {
      by: 'khemisset-official',
      daysAgo: 22,
      at: '15:05',
      accepted: true,
      body: `Nous étions deux aussi. Nous en avons mené **six nous-mêmes**, les premiers, pour que la page tienne debout. Les autres, ce sont deux enseignantes et une infirmière du quartier qui les ont faits, une demi-journée de préparation avec nous, une petite indemnité.

Dix-huit entretiens en douze jours. Au-delà, nous n’apprenions plus rien.`,
    },
    {
      by: 'ain-aouda-elected',
      daysAgo: 21,
      at: '09:00',
      body: 'Une institutrice et la sage-femme sont d’accord. Nous commençons lundi, merci.',
    },
  ],
};
