import type { DemoMessage } from '../../types.ts';

/** Weeks three to six: the figures, the listening, the building, the indicators, this morning. */
export const fromFiguresToThePlan: DemoMessage[] = [
  // The figures come in
  {
    daysAgo: 23,
    at: '14:02',
    by: 'mentee',
    body: `Les premiers résultats ! Samira a vu 31 familles. Ce que disent les fiches, en gros :

- 14 femmes travaillent **déjà** à la maison (broderie, pain, couture à la pièce) et aucune ne l’appelle « travail » ;
- l’obstacle numéro un n’est ni la formation ni l’argent : **qui garde les petits**, puis le transport ;
- 9 ne savaient pas que la commune avait un bureau social. Normal : il n’existait pas.`,
  },
  { daysAgo: 23, at: '14:05', by: 'mentor', body: 'Quatorze. Sur trente et une. Tu vois pourquoi on fait le diagnostic avant d’acheter les machines…' },
  {
    daysAgo: 23,
    at: '14:09',
    by: 'mentee',
    body: 'كنت سأشتري عشر آلات خياطة لنساء عندهن آلات! J’ai eu chaud.',
  },
  {
    daysAgo: 23,
    at: '14:20',
    by: 'mentor',
    body: 'La garde des petits : nous avons la halte-garderie et le relais petite enfance, donc je suis mauvaise conseillère, je réponds toujours avec ce que j’ai. Tes vrais pairs là-dessus sont peut-être à Témara, à Tiflet ou à Varces. Et si tu posais la question à toute la communauté ?',
  },
  { daysAgo: 23, at: '14:26', by: 'mentee', body: 'Sans que cela ait l’air de dire que nous ne savons rien faire ?' },
  { daysAgo: 23, at: '14:28', by: 'mentor', body: 'Tu as un chiffre et une vraie difficulté. C’est tout le contraire.' },
  {
    daysAgo: 20,
    at: '09:18',
    by: 'mentee',
    body: 'Posée avant-hier, et déjà trois réponses. Nezha, de Témara, a fait exactement cela : la garde **dans** la salle, par des mères à tour de rôle, avec une animatrice formée et un cahier. Et Emily, de Varces, m’a envoyé la liste des jouets. J’ai la chair de poule.',
  },
  { daysAgo: 20, at: '09:31', by: 'mentor', body: 'J’ai lu. Je vole l’idée du cahier pour notre centre de quartier, préviens Nezha.' },

  // Psychological support
  {
    daysAgo: 18,
    at: '10:12',
    by: 'mentee',
    body: `Un sujet plus délicat. Dans cinq fiches, Samira a écrit en marge : « pleure », « ne dort pas », « a peur ». Elle est rentrée hier très remuée.

À l’association, vous avez la psychologue deux demi-journées par semaine. Ici, pas de psychologue à moins d’aller à Rabat. ماذا نفعل ونحن لسنا مختصين؟`,
  },
  {
    daysAgo: 18,
    at: '10:40',
    by: 'mentor',
    body: 'D’abord Samira : est-ce qu’elle a pu parler à quelqu’un, elle ? C’est la première question que pose notre psychologue quand un agent est secoué. Appelle-la, le reste peut attendre une heure.',
  },
  { daysAgo: 18, at: '11:50', by: 'mentee', body: 'Nous avons pris un café tous les deux, longtemps. Elle te remercie. Elle veut continuer, mais pas seule : elles iront à deux.' },
  {
    daysAgo: 18,
    at: '12:15',
    by: 'mentor',
    body: `Bien. Maintenant, ce que j’ai appris de la psychologue, et que tu as vu en juin :

- la porte porte le mot **« Pause »**, pas « Psychologue ». Personne ne pousse une porte qui le désigne comme malade ;
- elle reçoit, mais la moitié de son temps sert à **l’équipe** : savoir écouter, savoir s’arrêter, savoir à qui passer la main ;
- les violences ne se traitent jamais à l’atelier : un numéro, un circuit, tout de suite.

Pour toi : qu’est-ce qui peut exister **sans** psychologue sur place, et qu’est-ce qui ne doit surtout pas exister sans elle ?`,
  },
  {
    daysAgo: 17,
    at: '09:00',
    by: 'mentee',
    body: 'Sans psychologue : écouter, un lieu calme, deux personnes formées, un circuit écrit vers la cellule d’accueil des femmes victimes de violence. Pas sans elle : « soigner ». La psychologue d’une association de Témara accepterait de former Samira et de nous prendre au téléphone une fois par mois.',
  },
  { daysAgo: 17, at: '09:25', by: 'mentor', body: 'Alors tu as ta réponse, et elle est prudente. Écris aussi, noir sur blanc, ce que la cellule **ne fera pas**. Ton équipe te dira merci.' },

  // The president's building
  {
    daysAgo: 15,
    at: '17:20',
    by: 'mentee',
    body: 'Le président a lu. Il est content. Il a une idée : construire un centre social. Il a même montré le terrain au chef du service technique 😅',
  },
  {
    daysAgo: 15,
    at: '17:41',
    by: 'mentor',
    body: 'Ah, le terrain ! Tous les élus ont un terrain. Le mien aussi, demande à Bernard. Tu sais que le premier local de notre service, c’était un bureau au fond d’un couloir, deux chaises et une plante morte ?',
  },
  { daysAgo: 15, at: '17:43', by: 'mentee', body: 'La plante était-elle au budget ?' },
  {
    daysAgo: 15,
    at: '17:46',
    by: 'mentor',
    body: 'En investissement 😄 Sérieusement : qu’est-ce que tu pourrais lui montrer **dans six mois** sans mur, qui lui donnerait une raison de construire, ou de ne pas construire ? Et laisse donc son mentor lui parler du bâtiment : entre élus, cela passe mieux.',
  },

  // Indicators and means
  {
    daysAgo: 13,
    at: '11:20',
    by: 'mentee',
    body: `Résumé de l’appel de ce matin (à l’heure tous les deux, il faut le signaler) :

- la cellule : Samira à mi-temps, puis à plein temps si le conseil vote ; moi comme référent ; un bureau **au rez-de-chaussée**, avec une porte qui ferme ;
- deux conventions à préparer : Entraide Nationale, et l’association de Témara pour l’écoute ;
- la division de l’action sociale de la préfecture est d’accord sur le principe, à confirmer par écrit ;
- reste à faire : **les indicateurs**.`,
  },
  { daysAgo: 13, at: '11:33', by: 'mentor', body: 'Parfait. Pour la porte qui ferme, je signerais des deux mains.' },
  { daysAgo: 10, at: '16:05', by: 'mentee', body: 'Indicateurs, premier jet : nombre de réunions, nombre de femmes inscrites, nombre de conventions signées, taux d’exécution du budget.' },
  {
    daysAgo: 10,
    at: '16:30',
    by: 'mentor',
    body: 'Avec ces quatre-là, tu pourrais réussir sans qu’aucune dame ne soit jamais sortie de chez elle. Relis ma question méchante du premier jour.',
  },
  {
    daysAgo: 9,
    at: '08:35',
    by: 'mentee',
    body: `La nuit porte conseil. Samira et moi proposons :

- sur dix femmes reçues, combien **reviennent une deuxième fois** sans qu’on les appelle ;
- combien de jours entre la demande et la première réponse ;
- combien gardent une activité trois mois après l’atelier ;
- combien de croix dans le cahier à spirale (leur nombre doit baisser… après avoir monté).`,
  },
  {
    daysAgo: 9,
    at: '09:10',
    by: 'mentor',
    body: '« Après avoir monté » : tu as compris quelque chose que je mets dix ans à expliquer à mes collègues. Qui compte, quand, et avec quoi ? Si ça prend plus de dix minutes par semaine à Samira, personne ne comptera au mois trois.',
  },
  { daysAgo: 9, at: '09:14', by: 'mentee', body: 'Le jeudi, dix minutes, un carreau par femme. Samira a déjà acheté le cahier. Avec un chat sur la couverture.' },

  // What Thonon learned
  {
    key: 'bureau',
    daysAgo: 6,
    at: '14:10',
    by: 'mentor',
    reactions: { '❤️': ['mentee'] },
    body: `À mon tour de rendre compte. Dans ton bilan de juin, tu avais écrit, très poliment :

> « À l’accueil du CCAS, les gens racontent leurs difficultés debout, devant la file. »

J’avais été vexée une bonne journée. Puis je suis allée m’asseoir une matinée dans la salle d’attente. Tu avais raison. Nous avons installé un petit bureau fermé pour le premier entretien et un tapis de jeu pour les enfants. C’est ouvert depuis lundi.`,
  },
  { daysAgo: 6, at: '14:32', by: 'mentee', answers: 'bureau', body: 'Hélène… je suis très touché. والله لم أكن أنتظر هذا. Je le dirai au conseil : l’expérience voyage dans les deux sens.' },
  { daysAgo: 6, at: '14:35', by: 'mentor', body: 'Nadia veut appeler la pièce « le bureau Driss ». Je négocie.', reactions: { '😂': ['mentee'] } },

  // Nearly there
  {
    daysAgo: 3,
    at: '10:50',
    by: 'mentee',
    body: 'La deuxième version du plan est dans l’espace du binôme : un but, deux objectifs, sept actions, quatre indicateurs, et une page « ce que la cellule ne fera pas ». Je te laisse annoter. لا تجامليني.',
  },
  {
    key: 'annotations',
    daysAgo: 2,
    at: '18:25',
    by: 'mentor',
    pinnedBy: 'mentee',
    reactions: { '👍': ['mentee'] },
    before: 'Lu d’une traite, puis relu avec le crayon. J’ai mis quatre annotations, toutes en forme de question.',
    body: `Lu d’une traite, puis relu avec le crayon. J’ai mis cinq annotations, toutes en forme de question. Les deux qui comptent :

- **Action 4** (le transport) : elle dépend de trois partenaires et n’a pas de responsable nommé. Qui décroche le téléphone ?
- **Action 6** : si Samira tombe malade deux semaines, que se passe-t-il le jeudi ?

Le reste est solide. Vraiment.`,
  },
  { daysAgo: 1, at: '09:02', by: 'mentee', answers: 'annotations', body: 'Action 6 : bonne question, personne. J’ai demandé à l’animatrice de l’association, elle veut bien être la doublure, à condition d’avoir la formation à l’écoute elle aussi.' },
  { daysAgo: 1, at: '09:20', by: 'mentor', body: 'Une doublure qui pose ses conditions, c’est une vraie doublure.' },
  { daysAgo: 1, at: '16:44', by: 'mentee', body: 'Pour le transport je vois le responsable du parc demain à la première heure. S’il accepte de bouger le minibus scolaire entre 9 h et 11 h, j’ai mon responsable et mon véhicule.' },
  { daysAgo: 1, at: '17:03', by: 'mentor', body: 'Je croise les doigts. Et s’il dit non ? Prévois la phrase d’après. بالتوفيق (je l’ai écrit toute seule).' },
  { daysAgo: 0, at: '07:52', by: 'mentee', body: 'صباح النور! Sans une seule faute. Tu progresses plus vite que mon plan.' },
  { daysAgo: 0, at: '08:21', by: 'mentee', body: 'Il a dit **oui** pour deux matins par semaine, à l’essai trois mois ! Il avait une sœur dans une des 31 familles.' },
  {
    daysAgo: 0,
    at: '08:26',
    by: 'mentee',
    body: 'Il me reste une hésitation avant de présenter : est-ce que je montre au conseil le chiffre des demandes restées sans réponse ? Il est honnête, mais il n’est pas flatteur pour la maison. Comment avais-tu fait avec tes élus ?',
  },
];
