import type { DemoPractice } from '../types.ts';

/** The sheet on a social-action unit of one, in French. */
export const celluleAvecUnAgent: NonNullable<DemoPractice['translations']>[number] = {
  locale: 'fr',
  title: 'Ouvrir une cellule d’action sociale avec un seul agent : le premier mois, et les trois suivants',
  by: 'moderator-fr',
  daysAgo: 30,
  blocks: {
    summary:
      'Une petite commune peut ouvrir une cellule d’action sociale avec un seul agent, à condition de fixer ses missions et leurs limites avant d’ouvrir la porte, et de ne recevoir que deux jours par semaine. Cette fiche présente l’ordre suivi à Sidi Allal El Bahraoui, et ce que d’autres communes ont regretté.',
    context: `Le conseil a voté la création de la cellule. Les moyens sont minces : un agent, un bureau partagé, un téléphone. Les attentes sont grandes : les aides, le registre social unifié, les personnes handicapées, les femmes, les jeunes.

Le risque des premiers mois est que la cellule devienne le guichet des aides saisonnières, et perde sa mission : **accueillir, écouter, orienter, suivre**.`,
    whatWeDid: `- Un mois entier de préparation, sans recevoir personne.
- Une liste de correspondants **avec des noms de personnes et non d’institutions** ; chacun a été visité au moins une fois.
- Au lieu d’afficher « ce que la cellule ne fait pas », nous avons affiché **« vers qui la cellule vous oriente »**, avec en face de chaque ligne un nom et une adresse, signé par le président.
- La distribution des aides est restée aux associations, comme avant.
- Une page par mois au président. C’est cette page qui a convaincu le conseil de recruter un deuxième agent.`,
    steps: `1. Faire prendre par le président une décision qui fixe les missions et leurs limites.
2. Dresser la liste des correspondants : Entraide Nationale, centre de santé, division de l’action sociale de la province, délégations, associations sérieuses.
3. Rendre visite à chacun et convenir de la façon d’orienter.
4. Afficher sur la porte la feuille « vers qui la cellule vous oriente ».
5. Ouvrir deux jours par semaine ; garder les autres pour le terrain et le suivi.
6. Tenir un registre d’une page : date, quartier, tranche d’âge, demande, réponse, délai.
7. Remettre une page par mois : combien de demandes, combien de réponses, ce qui reste sans réponse et pourquoi.
8. Revoir la liste des correspondants tous les six mois : les noms changent.`,
    costAndMeans: `- Un agent, si possible qui connaît bien la commune et sait écouter.
- Un bureau au rez-de-chaussée **avec une porte qui ferme**, pour la dignité des usagers et le secret des échanges.
- Un téléphone au nom du service, et non celui de l’agent.
- Un moyen de transport une demi-journée par semaine.`,
    pitfalls: `- Accepter la distribution des aides saisonnières le premier mois : il faut un an pour changer d’image.
- Ouvrir cinq jours par semaine : il ne reste plus de temps pour connaître les partenaires.
- Mettre des noms dans les statistiques.`,
    contacts: 'Le bureau des affaires sociales de Sidi Allal El Bahraoui, le service d’action sociale de Skhirat et le service des affaires sociales et culturelles de Tiflet, par leurs messages dans le sujet d’origine.',
  },
};
