import type { DemoPractice } from '../types.ts';

/** What Khémisset made of the sheet on the diagnostic. */
export const ficheDiagnosticKhemisset: DemoPractice = {
  key: 'fiche-diagnostic-khemisset',
  status: 'published',
  theme: 'diagnostic',
  title: 'Le diagnostic en six semaines, avec des étudiantes du quartier',
  locale: 'fr',
  author: 'moderator-fr',
  commune: 'khemisset',
  adapts: 'fiche-diagnostic-en-six-semaines',
  sources: [{ thread: 'chiffres-du-diagnostic', post: 5 }],
  daysAgo: 14,
  blocks: {
    summary:
      'À Khémisset, la méthode des six semaines a été reprise telle quelle, sauf sur un point : les entretiens sont conduits par six étudiantes du quartier, dans la langue de la personne. Les réponses ont été plus franches, et plus longues.',
    context: 'La commune prépare son plan d’action. Les agents sont connus de tous : on leur répond comme au guichet.',
    whatWeDid: `- Six étudiantes ont été choisies avec la faculté et **formées en une journée** : ce que l’on demande, ce que l’on ne demande pas, ce que l’on n’écrit jamais.
- Chaque entretien se tient en amazighe ou en arabe, au choix de la personne.
- La lecture au mur a duré une journée entière, avec une heure réservée aux femmes.`,
    steps: `1. Signer avec la faculté une convention d’une page : indemnité, assurance, durée.
2. Former les étudiantes avec la responsable de la cellule, sur trois entretiens d’essai.
3. Relire les notes ensemble chaque vendredi.
4. Inviter les étudiantes à la lecture au mur : ce sont elles qui présentent.`,
    costAndMeans: 'Une indemnité de transport pour six étudiantes pendant quatre semaines ; le reste comme dans la fiche d’origine.',
    pitfalls: '- Laisser une étudiante seule dans un domicile.\n- Promettre une suite que la commune ne tiendra pas.',
  },
};
