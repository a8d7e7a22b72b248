import type { DemoThread } from '../types.ts';

export const familleALaRue: DemoThread = {
  key: 'famille-a-la-rue',
  kind: 'question',
  theme: 'housing',
  title: 'Vendredi 17 h, une famille sans toit : avez-vous un protocole qui tient ?',
  locale: 'fr',
  posts: [
    {
      by: 'le-teil-official',
      daysAgo: 17,
      at: '08:50',
      body: `Vécu la semaine dernière : une mère et trois enfants, 17 h passées, plus personne au standard, le 115 saturé, l’hôtel « complet » dès qu’il entend le mot CCAS. Nous avons fini par trouver, à 21 h, grâce au téléphone personnel d’une bénévole.

Je ne veux plus que cela dépende d’un carnet d’adresses. **Avez-vous un protocole écrit**, qui tienne un vendredi soir, dans une petite ville ? Qui décide, qui paie, qui ouvre la porte ?`,
    },
    {
      by: 'varces-elected',
      daysAgo: 16,
      at: '13:20',
      body: `Nous en avons un, d’une page. Il tient à moitié :

- un élu d’astreinte **avec délégation pour engager deux nuits** ; sans cela, personne n’ose ;
- une convention avec un hôtel *et* un gîte communal, prix fixé d’avance, facture au CCAS ;
- une valise : couches, lait, brosses à dents, chargeur.

Ce qui ne tient pas : le lundi. Nous savons passer le week-end, nous ne savons pas passer la semaine.`,
    },
    {
      by: 'ain-aouda-elected',
      daysAgo: 15,
      at: '21:30',
      body: 'Chez nous, le vendredi à 17 h, on appelle le président, et le président appelle sa mère, qui a une chambre. Ce n’est pas un protocole 🙂 Mais votre délégation « deux nuits » m’intéresse : qui contrôle, après, que l’élu n’a pas logé son cousin ?',
    },
    {
      by: 'varces-elected',
      daysAgo: 14,
      at: '12:45',
      body: 'La commission permanente, le mois suivant : chaque nuit engagée y passe, avec le motif. En trois ans, aucun cousin. (Et mes respects à votre mère.)',
    },
    {
      by: 'thonon-official',
      daysAgo: 10,
      at: '10:30',
      body: 'Pour le lundi : nous bloquons chaque lundi à 9 h un **rendez-vous vide** avec une travailleuse sociale, au nom de « la famille du vendredi ». Trois lundis sur quatre, il ne sert à rien et elle range ses dossiers. Le quatrième, il change tout. Cela ne répond pas à ta question sur l’hôtel, Nadège, là nous bricolons comme toi.',
    },
  ],
};
