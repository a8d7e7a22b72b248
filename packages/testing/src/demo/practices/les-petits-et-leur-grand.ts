import type { DemoPractice } from '../types.ts';

export const ficheLesPetitsEtLeurGrand: DemoPractice = {
  key: 'fiche-les-petits-et-leur-grand',
  status: 'published',
  theme: 'early-childhood',
  title: '« Les petits et leur grand » : un accueil des tout-petits sans bâtiment',
  locale: 'fr',
  author: 'moderator-fr',
  sources: [
    { thread: 'playgroup-without-building', post: 4 },
    { thread: 'playgroup-without-building', post: 1 },
    { thread: 'playgroup-without-building', post: 2 },
  ],
  daysAgo: 9,
  commune: 'tiflet',
  facts: { communeSize: 'large', budget: 'low', duration: 'year', audiences: ['children', 'families'] },
  blocks: {
    summary:
      'Deux matins par semaine, dans une salle qui sert à autre chose, des enfants de moins de quatre ans jouent avec l’adulte qui les accompagne. Deux personnes repères ouvrent, une professionnelle vient une fois sur deux. C’est peu, et cela dit assez vite de quel équipement la commune a réellement besoin.',
    context: `Avant l’école, les tout-petits sont à la maison, souvent avec une grand-mère. Plusieurs villes ont commencé sans crèche, par un lieu d’accueil enfants-parents très simple. Certains groupes ont tenu des années, d’autres six mois : la fiche rassemble ce qui les distingue, d’après Vienne, Aix-les-Bains et Skhirat. Sidi Allal El Bahraoui vient d’ouvrir le sien sur ces bases.`,
    whatWeDid: `- Nous annonçons « **les petits et leur grand** » : un adulte, n’importe lequel, reste. Il vient des mères, des pères, des grands-mères.
- La professionnelle ne dirige pas. Elle observe, joue, puis prend le café avec les personnes repères.
- La salle n’est pas à nous : une armoire fermée y reste, et la clé est chez quelqu’un qui est toujours là (gardien, épicier d’en face).
- Le but tient dans une phrase que les parents savent dire : *pour que le premier jour d’école ne soit pas le premier jour sans moi*.`,
    steps: `1. Regarder **où sont les enfants** le matin, et avec qui.
2. Faire choisir le jour et l’heure par les familles, non par le planning de la salle.
3. Trouver **deux** personnes repères que le quartier connaît, pour que la porte s’ouvre même si l’une est malade.
4. Négocier la salle, l’armoire et la clé, par écrit.
5. Convenir avec une éducatrice, une puéricultrice ou une infirmière d’une présence sur deux.
6. Ouvrir deux matins par semaine, **toute l’année**, même pour deux enfants.
7. Ranger tous ensemble, enfants compris, un quart d’heure avant la fin.
8. Écrire à qui l’on passe la main quand un enfant inquiète l’équipe.`,
    costAndMeans: `- Une salle libre le matin et une armoire.
- Deux matinées par semaine pour deux personnes repères ; une matinée sur deux pour la professionnelle.
- Un tapis lavable, une caisse de jouets simples, de quoi faire du thé et du café.
- Une heure par mois pour l’équipe, sans enfants.`,
    pitfalls: `- S’adapter « selon les inscriptions » : le groupe meurt.
- Laisser le rangement aux deux mêmes personnes : elles ne diront pas qu’elles sont fatiguées, elles cesseront de venir.
- Annoncer un accueil « pour les enfants » : on vous les laissera.
- Dépendre d’une seule personne, si obstinée soit-elle.`,
    contacts: 'Les services petite enfance de Varces et d’Aix-les-Bains, la réussite éducative de Vienne, le bureau des affaires sociales de Sidi Allal El Bahraoui : voir leurs messages dans le sujet d’origine (en anglais, avec des réponses en français et en arabe).',
  },
};
