import type { DemoPractice } from '../types.ts';

/** A draft: the means and the contacts are still to be written. */
export const ficheDeuxTables: DemoPractice = {
  key: 'fiche-deux-tables',
  status: 'draft',
  theme: 'crime-prevention',
  title: 'Prévention : deux tables, et ce que la commune peut changer seule',
  locale: 'fr',
  author: 'moderator-fr',
  sources: [
    { thread: 'clspd-ou-comite-local', post: 1 },
    { thread: 'clspd-ou-comite-local', post: 4 },
    { thread: 'clspd-ou-comite-local', post: 3 },
  ],
  daysAgo: 4,
  blocks: {
    summary:
      'En France, le maire préside un conseil local de prévention ; au Maroc, l’ordre public relève de l’autorité locale. Dans les deux pays, une commune peut beaucoup sur les lieux, les horaires, l’éclairage et le soutien social, à condition de ne jamais confondre la table où l’on parle du quartier et celle où l’on parle de personnes.',
    context: 'Échange entre Aix-les-Bains, Khémisset, Le Teil et Tiflet. *À compléter : rappeler en deux lignes le cadre légal de chaque pays, à faire relire par un juriste.*',
    whatWeDid: `- **La grande table**, deux fois par an : lieux, heures, ambiance. Aucun nom.
- **La petite table**, chaque mois : des situations, entre professionnels qui agissent, sous charte de confidentialité. Les élus n’y siègent pas.
- Des chaises pour celles et ceux dont on parle : à Tiflet, deux jeunes ont corrigé le plan du quartier.
- À Khémisset, les lycéennes ont demandé que la station de taxis recule de cinquante mètres : c’est là qu’on les importune.`,
    steps: `1. Dresser la liste de ce que la commune peut changer **seule**.
2. Rencontrer l’autorité compétente avant toute annonce.
3. Écrire la règle : pas de noms à la grande table.
4. Demander à celles et ceux qui ne viennent jamais (lycéennes, jeunes, commerçants) où ils passent et ce qu’ils évitent.
5. *À écrire : comment le comité rend compte aux habitants.*`,
    costAndMeans: '',
    pitfalls: `- Copier un sigle plutôt qu’une fonction.
- Annoncer le comité avant d’avoir rencontré l’autorité compétente.
- Laisser un nom se glisser à la grande table, même une fois.`,
    contacts: '',
  },
};
