import type { DemoThread } from '../types.ts';

export const annonceRestitution: DemoThread = {
  key: 'annonce-restitution',
  space: 'annonces',
  kind: 'announcement',
  theme: 'action-plan',
  title: 'Restitution des plans d’action : comment se passera l’après-midi',
  locale: 'fr',
  posts: [
    {
      by: 'coordinator',
      daysAgo: 8,
      at: '09:30',
      body: `Vous avez la date depuis hier, voici le reste.

- **Dix minutes par commune**, pas onze : le plan tel qu’il est, y compris ce qui manque encore.
- La commune présente, la ville de référence pose **sa** question, une seule. Elle ne présente pas à sa place.
- Chacun parle dans sa langue. Leïla et Anne-Lise résument dans l’autre, à la fin de chaque passage.
- Un plan qui n’a que trois actions dont une est commencée vaut mieux qu’un plan qui en a trente.

Dites-moi ici, d’ici une semaine, si votre connexion ne permet pas la visioconférence : nous appellerons par téléphone et nous projetterons votre texte.`,
    },
    {
      by: 'sidi-allal-official',
      daysAgo: 8,
      at: '11:05',
      body: 'عندنا الصبيب ضعيف بعد الثالثة. أفضل الهاتف، وسأرسل النص مكتوبا قبل يومين حتى يُعرض كما هو.',
    },
    {
      by: 'coordinator',
      daysAgo: 8,
      at: '11:20',
      body: 'C’est noté pour Sidi Allal. Vous passerez en deuxième, quand la ligne est encore bonne.',
    },
    {
      by: 'le-teil-official',
      daysAgo: 6,
      at: '08:50',
      body: 'Question pratique : les dix minutes comprennent-elles le résumé dans l’autre langue ?',
    },
    {
      by: 'moderator-fr',
      daysAgo: 6,
      at: '09:10',
      body: 'Non, le résumé vient après. Et Leïla a promis de ne jamais dépasser deux minutes.',
    },
  ],
};
