import type { DemoBinome } from '../types.ts';

/** The president and the deputy mayor: the visit of 19 June, the week in Aix, and a building that can wait. */
export const thononAinAoudaElected: DemoBinome = {
  reference: 'thonon',
  partner: 'ain-aouda',
  college: 'elected',
  messages: [
    {
      daysAgo: 58,
      at: '18:12',
      by: 'mentor',
      body: 'Cher Abdelilah, je retrouve nos photos du 19 juin : vous, moi et le maire sur le port, au soleil, et Driss derrière qui prend des notes. Avez-vous eu le temps de reparler de la cellule avec votre bureau ?',
    },
    {
      daysAgo: 57,
      at: '22:05',
      by: 'mentee',
      body: 'Cher Bernard, excusez l’heure, c’est le seul moment où le téléphone se tait. Cette visite a failli ne pas se faire, vous vous rappelez : « à confirmer » jusqu’à la veille, et le visa arrivé à 16 h. Je ne regrette rien, surtout pas le poisson.',
    },
    {
      daysAgo: 57,
      at: '22:14',
      by: 'mentee',
      body: 'J’en ai parlé au bureau du conseil. Deux vice-présidents sont convaincus. Le troisième demande combien d’emplois cela crée. Le quatrième demande où sera le bâtiment.',
    },
    {
      daysAgo: 56,
      at: '08:20',
      by: 'mentor',
      body: 'Quatre vice-présidents, quatre questions : votre bureau est normal. Le mien posait les mêmes. Et vous, laquelle vous empêche de dormir ?',
    },
    {
      daysAgo: 55,
      at: '21:40',
      by: 'mentee',
      body: `Aucune des quatre. Ce qui m’empêche de dormir, c’est **ma porte**. Chaque matin avant sept heures il y a dix personnes devant chez moi : un médicament, une facture, un fils sans travail. Je donne ce que je peux, souvent de ma poche. Si je crée la cellule, ils diront que le président se cache derrière un guichet.`,
    },
    {
      daysAgo: 55,
      at: '22:02',
      by: 'mentor',
      body: 'Voilà une phrase d’élu. Je vous réponds demain à tête reposée, elle mérite mieux que mon téléphone.',
    },
    {
      daysAgo: 54,
      at: '12:30',
      by: 'mentor',
      body: `Mon histoire, pour ce qu’elle vaut. Pendant mon premier mandat, je gardais une petite enveloppe et je décidais seul. Un jour, deux voisines se sont parlé : même loyer en retard, j’avais aidé l’une et pas l’autre, parce que l’autre n’avait pas osé venir. J’en ai eu honte.

Depuis, c’est une **commission** qui décide, tous les quinze jours, sur des dossiers sans nom, préparés par les travailleurs sociaux. Je la préside, j’ai une voix. Et je reçois toujours les gens : je les écoute, puis je les **accompagne** jusqu’au bureau du service. Ils ne m’ont pas moins vu. Ils m’ont mieux vu.`,
    },
    { daysAgo: 54, at: '21:15', by: 'mentee', body: 'Les dossiers sans nom… Chez nous, avec deux détails, tout le monde reconnaît tout le monde.' },
    { daysAgo: 54, at: '21:30', by: 'mentor', body: 'À Thonon aussi, détrompez-vous. Cela ne protège pas de reconnaître. Cela oblige à en parler autrement.' },
    {
      daysAgo: 49,
      at: '19:05',
      by: 'mentee',
      body: 'J’y pense encore. À Aix, fin juin, l’exercice où je jouais l’usager et l’élue de Vienne jouait le président : elle m’a dit « je m’en occupe personnellement », et toute la salle a ri. C’est la phrase que je dis vingt fois par jour.',
    },
    { daysAgo: 49, at: '19:20', by: 'mentor', body: 'Moi aussi je la disais. Il m’a fallu du temps pour en trouver une autre. Quelle serait la vôtre ?' },
    { daysAgo: 48, at: '07:45', by: 'mentee', body: '« On va vous répondre, et voici qui. » ولو كان الجواب لا.' },
    { daysAgo: 48, at: '07:58', by: 'mentor', body: 'Je la garde. Même si la réponse est non : c’est bien ce que veut dire la fin ?' },
    { daysAgo: 48, at: '08:01', by: 'mentee', body: 'Exactement. Vous apprenez l’arabe en cachette !' },
    {
      daysAgo: 35,
      at: '18:40',
      by: 'mentor',
      body: 'Hélène me dit que votre agente est nommée à mi-temps. C’est votre signature, bravo. Comment l’avez-vous annoncé en interne ?',
    },
    {
      daysAgo: 34,
      at: '22:20',
      by: 'mentee',
      body: 'Une note de service, trois lignes. Le chef de l’état civil m’a boudé une semaine. Puis il est venu demander si la cellule pouvait aussi s’occuper d’une dame qui dort devant son guichet. Je crois qu’il a compris avant moi.',
    },
    { daysAgo: 34, at: '22:31', by: 'mentor', body: 'Les convertis de l’intérieur sont les meilleurs avocats. Faites-le parler au conseil plutôt que vous.' },
    {
      daysAgo: 29,
      at: '21:50',
      by: 'mentee',
      body: `Question de méthode : pour le budget. Je vois trois tiroirs :

1. une ligne au budget de la commune, petite, mais **à nous** ;
2. un projet au comité local de développement humain (INDH) ;
3. une convention avec l’Entraide Nationale, qui paierait l’animatrice.

Le trésorier préfère le 2. Driss préfère le 1. Moi je préfère celui qui arrive.`,
    },
    {
      daysAgo: 28,
      at: '12:45',
      by: 'mentor',
      body: 'Je ne connais pas vos tiroirs et je ne choisirai pas pour vous. Mais à chaque fois qu’on me propose un financement, je demande : **que reste-t-il le jour où il s’arrête ?** Si la réponse est « l’agente part », ce n’est pas un service, c’est un projet.',
    },
    { daysAgo: 28, at: '13:10', by: 'mentee', body: 'Donc l’agente au 1, les activités au 2, la formation au 3.' },
    { daysAgo: 28, at: '13:12', by: 'mentor', body: 'C’est vous qui l’avez dit. Votre trésorier suivra-t-il ?' },
    { daysAgo: 28, at: '20:55', by: 'mentee', body: 'Il suivra si le 1 est petit. Il est petit 🙂' },
    {
      daysAgo: 14,
      at: '19:30',
      by: 'mentee',
      body: 'Bernard, j’ai trouvé le terrain. Deux mille mètres, à côté de l’école, déjà communal. Un centre social avec une salle pour les femmes, une crèche, et un étage pour les jeunes. Je vois déjà la plaque.',
    },
    {
      daysAgo: 13,
      at: '08:30',
      by: 'mentor',
      body: 'Ah ! Je vous comprends, une plaque se photographie mieux qu’un mi-temps. J’ai inauguré une maison de quartier magnifique. La deuxième année, nous avions **le bâtiment et pas l’animatrice**. Vous avez vu la salle du bas le 19 juin : c’est elle, la salle vide que j’ai fait visiter très vite.',
    },
    { daysAgo: 13, at: '12:20', by: 'mentee', body: 'Je m’étais demandé pourquoi nous marchions si vite !' },
    {
      daysAgo: 13,
      at: '12:34',
      by: 'mentor',
      body: 'Maintenant vous savez. Qui paiera le gardien, l’électricité et la personne qui ouvre, les dix années qui suivent la plaque ? Si vous avez ces trois noms, construisez. Sinon, commencez dans le bureau du rez-de-chaussée, et gardez le terrain : il ne s’envolera pas.',
    },
    { daysAgo: 12, at: '22:40', by: 'mentee', body: 'J’ai fait le calcul du fonctionnement avec le trésorier. Nous nous sommes regardés. Puis nous avons parlé d’autre chose.' },
    { daysAgo: 12, at: '22:48', by: 'mentor', body: '😄 C’est le plus honnête des votes.' },
    {
      daysAgo: 11,
      at: '07:30',
      by: 'mentee',
      body: 'Je dirai donc au conseil : un an de cellule, un bilan public, et **ensuite** on parle du terrain. Le vice-président du bâtiment sera déçu, mais il aura une date.',
    },
    { daysAgo: 11, at: '07:52', by: 'mentor', body: 'Une date vaut une première pierre.' },
    {
      daysAgo: 5,
      at: '18:50',
      by: 'mentor',
      body: 'Je vous dois une nouvelle d’ici. Après votre remarque sur nos conseils d’administration (« on parle beaucoup des pauvres, je n’en ai vu aucun »), nous avons invité deux personnes du groupe d’usagers à la prochaine séance, avec voix consultative. Cela n’a pas plu à tout le monde. Cela me plaît beaucoup.',
    },
    { daysAgo: 5, at: '21:35', by: 'mentee', body: 'Je l’avais dit en riant, Bernard. Vous l’avez entendu sérieusement. C’est cela que je raconterai chez moi.' },
    {
      daysAgo: 2,
      at: '21:10',
      by: 'mentee',
      body: 'Dernière hésitation avant la session. Mon secrétaire général veut montrer au conseil le nombre de demandes restées **sans réponse**. Il est courageux, Driss. Mais c’est mon nom au bas de la page.',
    },
    {
      daysAgo: 1,
      at: '12:40',
      by: 'mentor',
      body: `La première année, j’avais fait retirer ce chiffre. L’opposition l’a trouvé toute seule et l’a lu à ma place, lentement. L’année suivante je l’ai lu moi-même, avec la phrase : « voilà pourquoi nous créons ce service ». Le même chiffre, mais il travaillait pour nous.

La décision vous appartient, bien sûr. Demandez-vous seulement **qui** vous préférez entendre le prononcer.`,
    },
    { daysAgo: 1, at: '21:25', by: 'mentee', body: 'Je préfère ma voix. Je n’ai encore rien dit à Driss, laissez-moi le plaisir de lui annoncer.' },
  ],
};
