import type { DemoPractice } from '../types.ts';
import { hirasatAlAtfal } from './hirasat-al-atfal.ts';

export const ficheGardePendantAteliers: DemoPractice = {
  key: 'fiche-garde-pendant-ateliers',
  status: 'published',
  outside: 'open',
  theme: 'women',
  title: 'Garder les enfants pendant les ateliers des femmes, sans crèche',
  locale: 'fr',
  author: 'moderator-fr',
  sources: [
    { thread: 'garde-pendant-ateliers', post: 1 },
    { thread: 'garde-pendant-ateliers', post: 2 },
    { thread: 'garde-pendant-ateliers', post: 3 },
  ],
  daysAgo: 8,
  commune: 'temara',
  facts: { communeSize: 'city', budget: 'low', duration: 'months', audiences: ['women', 'children', 'families'] },
  blocks: {
    summary:
      'Quand rien n’existe pour garder les petits, les femmes seules ne viennent pas aux ateliers, ou viennent une fois. Cette fiche décrit une garde tenue **dans la salle ou juste à côté**, par des mères à tour de rôle et une animatrice formée, avec un cahier à la porte. Elle demande peu d’argent et beaucoup de régularité.',
    context: `Des communes ouvrent un atelier (alphabétisation, couture, droits, recherche d’activité) et constatent que le premier obstacle cité par les femmes seules avec enfants n’est ni le coût, ni le contenu : c’est la garde. Il n’y a ni crèche ni halte-garderie, et il n’y en aura pas dans l’année.

La pratique vient de Témara, avec des compléments de Varces et de Tiflet, en réponse à une question d’Aïn Aouda.`,
    whatWeDid: `- La garde se tient dans la même salle ou dans la pièce voisine, **porte ouverte** : une mère qui ne voit pas son enfant n’apprend rien.
- Deux mères se relaient à chaque séance avec une animatrice qui a suivi une formation courte (six jours, avec une éducatrice du préscolaire et une infirmière).
- La mère de garde ne perd pas son atelier : la séance lui est redonnée en fin de semaine et elle reçoit la même indemnité de transport que les autres.
- Une première tentative, à Tiflet, reposait sur les grandes sœurs. Elle a été arrêtée : les filles manquaient le collège. Depuis, **aucune gardienne n’a moins de dix-huit ans**.`,
    steps: `1. Demander aux participantes le jour et l’heure. Éviter le jour du souk.
2. Choisir la salle et fixer le maximum : **dix enfants**, de dix-huit mois à cinq ans. Les nourrissons restent avec leur mère.
3. Former l’animatrice et deux remplaçantes.
4. Faire figurer la garde dans la convention avec l’association, et vérifier par écrit que **son assurance la couvre**.
5. Ouvrir le cahier de la porte : qui entre, qui sort, avec qui, allergies et médicaments. Un enfant n’est remis qu’à la personne qui l’a inscrit.
6. Soigner les cinq premières minutes : la mère reste, s’assoit, puis dit où elle va et quand elle revient.
7. Écrire la règle du retard : qui reste avec l’enfant, qui l’on appelle, au bout de combien de temps.
8. Relire le cahier chaque mois avec les mères.`,
    costAndMeans: `- Une salle existante, deux matins par semaine.
- Une animatrice, deux fois trois heures par semaine.
- L’indemnité de transport des mères de garde, égale à celle des autres.
- Matériel : un tapis lavable, deux bassines, des gobelets, des tissus, trois livres cartonnés. *Test de sécurité : ce qui passe dans un rouleau de papier toilette s’avale.*
- L’assurance de l’association partenaire, étendue à la garde.`,
    results: `- À Témara : de neuf femmes seules inscrites à **vingt-sept** l’année suivante.
- Présentes à la dixième séance : de quatre sur dix à **huit sur dix**.
- Aucun accident au cahier de la porte en dix-huit mois.`,
    pitfalls: `- Confier la garde aux grandes sœurs.
- Laisser une adulte seule avec les enfants, même dix minutes.
- Partir en cachette « parce que c’est plus calme ».
- Accueillir plus d’enfants « pour cette fois ».
- Oublier la règle du retard : il y en aura un.`,
    partners: 'Le centre de santé (formation), la délégation de l’Entraide Nationale (animatrice), l’association qui porte l’assurance.',
    contacts: 'Les autrices et auteurs des messages cités répondent dans le sujet « Qui garde les petits pendant les ateliers des femmes ? ». Sur place : le centre de santé, la délégation de l’Entraide Nationale et l’association qui porte l’assurance ; en France : la protection maternelle et infantile et le relais petite enfance.',
  },
  translations: [hirasatAlAtfal],
};
