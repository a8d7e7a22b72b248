import type { DemoThread } from '../types.ts';

export const visiteDeJuin: DemoThread = {
  key: 'visite-de-juin',
  kind: 'poll',
  theme: 'social-unit',
  title: 'Formation d’Aix : quelles visites garder l’après-midi ?',
  locale: 'fr',
  posts: [
    {
      by: 'coordinator',
      daysAgo: 29,
      at: '10:00',
      body: `La semaine des élus laisse **deux après-midi** pour voir des lieux. Cinq équipes se proposent, il faut choisir.

Cochez toutes les visites qui vous serviraient, sans penser à la politesse : le vote est anonyme.`,
    },
    {
      by: 'khemisset-official',
      daysAgo: 28,
      at: '09:20',
      body: 'Une demande pour les hôtes : moins de diapositives, plus de guichets. On apprend beaucoup en restant une heure derrière l’accueil.',
    },
    {
      by: 'aix-official',
      daysAgo: 28,
      at: '11:45',
      body: 'Entendu. À l’accueil du CCAS, nous pouvons prendre deux personnes par créneau d’une heure, avec l’accord de celles et ceux qui viennent.',
    },
  ],
};
