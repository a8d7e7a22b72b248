import type { DemoThread } from '../types.ts';

/** Among elected members only, whom it concerns. */
export const voterLePlan: DemoThread = {
  key: 'voter-le-plan',
  space: 'elus',
  kind: 'question',
  theme: 'action-plan',
  locale: 'fr',
  title: 'À quel moment faire voter le plan d’action par le conseil ?',
  posts: [
    {
      daysAgo: 9,
      at: '18:40',
      by: 'vienne-elected',
      body: 'Nos services voudraient un vote dès le diagnostic rendu. Je préférerais attendre que les premières actions soient chiffrées. Comment avez-vous fait chez vous ?',
    },
    {
      daysAgo: 8,
      at: '21:15',
      by: 'aix-elected',
      body: 'En deux temps : une délibération de principe avec le diagnostic, puis le plan avec ses coûts trois mois après. Le conseil s’était engagé, et personne n’a signé de chèque en blanc.',
    },
  ],
};
