import type { DemoThread } from '../types.ts';

export const stagesDeJeunes: DemoThread = {
  key: 'stages-de-jeunes',
  kind: 'question',
  theme: 'employment',
  title: 'Stages pour des jeunes sans diplôme : comment convaincre les petits patrons ?',
  locale: 'fr',
  posts: [
    {
      by: 'skhirat-elected',
      daysAgo: 9,
      at: '16:10',
      body: `Nous avons douze jeunes prêts, sortis du collège depuis deux ou trois ans, et une zone artisanale à dix minutes à pied. Les artisans disent tous la même chose : « je n’ai pas le temps d’apprendre à quelqu’un qui partira ».

Chez vous, **qu’est-ce qui a fait dire oui au premier** ? Une indemnité, un papier, une personne qui passe chaque semaine ?`,
    },
  ],
};
