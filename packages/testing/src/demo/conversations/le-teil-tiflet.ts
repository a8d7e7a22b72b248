import type { DemoBinome } from '../types.ts';

/** Girls who stop school, and the house where they could stay. */
const officials: DemoBinome = {
  reference: 'le-teil',
  partner: 'tiflet',
  college: 'official',
  messages: [
    {
      daysAgo: 47,
      at: '09:20',
      by: 'mentee',
      body: 'Bonjour Nadège, je m’installe ici à la place de nos mails. Je t’écrirai en français et parfois en arabe quand les mots administratifs ne veulent pas se laisser traduire. تحياتي من تيفلت!',
    },
    {
      daysAgo: 47,
      at: '10:02',
      by: 'mentor',
      body: 'Bonjour Souad ! Écris comme ça te vient. J’ai un traducteur et, mieux encore, Yamina de la médiathèque. Où en es-tu depuis Vienne ?',
    },
    {
      daysAgo: 47,
      at: '10:30',
      by: 'mentee',
      body: `J’ai choisi le sujet du diagnostic : les filles des douars qui quittent le collège. J’ai trois sources qui ne disent pas la même chose :

- le collège compte les **absentes** ;
- دار الطالبة compte les **places refusées** ;
- les mères, elles, comptent les **kilomètres**.`,
    },
    { daysAgo: 47, at: '10:41', by: 'mentor', body: 'Ta troisième ligne vaut un rapport. Tu as parlé avec combien de mères ?' },
    { daysAgo: 47, at: '10:43', by: 'mentee', body: 'Six, au souk du mercredi, assises sur des sacs de blé.' },
    {
      daysAgo: 45,
      at: '14:15',
      by: 'mentor',
      body: 'Je repense à tes six mères. Avant de compter plus, essaie de savoir **à quel moment** ça casse. Chez nous, au programme de réussite éducative, on croyait que c’était la troisième ; c’était le premier trimestre de sixième, et personne ne regardait là.',
    },
    {
      daysAgo: 42,
      at: '16:50',
      by: 'mentee',
      body: 'سألت مديرة الإعدادية: أغلب حالات الانقطاع تقع بعد العطلة البينية الأولى، لا في نهاية السنة. Je suis restée sans voix. On fait notre campagne d’affiches… en juin.',
    },
    { daysAgo: 42, at: '17:05', by: 'mentor', body: 'Yamina m’a traduit. Donc vous collez les affiches quand elles sont déjà parties. On a fait pareil pendant des années, bienvenue au club.' },
    { daysAgo: 42, at: '17:07', by: 'mentee', body: 'Un club très fréquenté 😅' },
    {
      daysAgo: 36,
      at: '11:10',
      by: 'mentee',
      body: `Idée d’action : un « premier mois » avec

1. une visite à chaque famille d’une fille qui entre au collège,
2. deux places d’urgence à dar taliba gardées jusqu’à la fin du premier trimestre,
3. une étudiante marraine pour quatre filles.

Qu’est-ce qui te semble fragile ?`,
    },
    {
      daysAgo: 35,
      at: '09:40',
      by: 'mentor',
      body: `Le point 2 est malin. Mes questions :

- **Qui** peut dire oui à une place d’urgence sans attendre une réunion ?
- Les marraines : elles sont étudiantes, donc elles partent en examen. Que se passe-t-il en janvier ?
- Les visites : qui entre dans les maisons, et avec quelle raison officielle ? Chez nous, « je viens du CCAS » faisait peur ; « je viens pour le car » ouvrait la porte.`,
    },
    {
      daysAgo: 35,
      at: '12:20',
      by: 'mentee',
      body: 'La présidente de l’association qui gère dar taliba peut dire oui toute seule, je l’ai appelée, elle était presque vexée qu’on ne lui ait jamais demandé. Pour les visites : le transport scolaire, quelle bonne raison ! C’est vrai en plus.',
    },
    { daysAgo: 35, at: '12:31', by: 'mentor', body: 'Une bonne raison doit toujours être vraie 🙂' },
    {
      daysAgo: 28,
      at: '15:25',
      by: 'mentee',
      body: 'Le représentant de la division de l’action sociale me demande d’élargir à « toute la jeunesse ». Si je dis non, je perds la subvention. Si je dis oui, je perds mes filles.',
    },
    {
      daysAgo: 28,
      at: '16:00',
      by: 'mentor',
      body: 'Qu’est-ce qu’il veut pouvoir écrire dans **son** rapport ? Parfois un titre large et un premier chapitre étroit suffisent à tout le monde.',
    },
    {
      daysAgo: 26,
      at: '10:10',
      by: 'mentee',
      body: 'العنوان: «تمدرس الشباب وإدماجهم». الفصل الأول، والوحيد هذه السنة: «الفتيات في السنة الأولى إعدادي». Il a signé sans sourciller.',
    },
    { daysAgo: 26, at: '10:25', by: 'mentor', body: 'Chapeau. Je vais réutiliser ça avec notre contrat de ville.' },
    {
      daysAgo: 19,
      at: '09:05',
      by: 'mentor',
      body: 'Petite nouvelle du Teil : à cause de toi j’ai demandé au collège **la date** des premières absences. Ils ne l’avaient jamais sortie. On la regarde ensemble le mois prochain.',
    },
    { daysAgo: 19, at: '13:30', by: 'mentee', body: 'Alors ma question de mars aura fait l’aller-retour !' },
    {
      daysAgo: 8,
      at: '11:45',
      by: 'mentee',
      body: 'Onze marraines inscrites, dont deux anciennes de dar taliba. La plus jeune a demandé : « et moi, qui me marraine ? » Qu’est-ce que tu aurais répondu ?',
    },
    {
      daysAgo: 7,
      at: '09:30',
      by: 'mentor',
      body: 'Qu’elle a raison. Chez nous les bénévoles de l’accompagnement à la scolarité ont une heure à elles tous les deux mois, avec du gâteau et la psychologue. C’est la seule réunion où personne n’est absent. À toi de voir ce qui remplacerait le gâteau.',
    },
    { daysAgo: 7, at: '09:42', by: 'mentee', body: 'Le msemen remplace tout. Je l’inscris dans les moyens nécessaires 😄' },
    {
      daysAgo: 3,
      at: '16:10',
      by: 'mentor',
      body: 'J’ai relu ton chapitre 1. Une seule annotation qui gratte : ton indicateur est le taux d’abandon en fin d’année. Tu ne sauras donc rien avant l’été. Qu’est-ce qui te préviendrait dès **la troisième semaine** ?',
    },
  ],
};

/** Silent for three weeks: the last word is the mentor's question. */
const elected: DemoBinome = {
  reference: 'le-teil',
  partner: 'tiflet',
  college: 'elected',
  messages: [
    { daysAgo: 52, at: '18:30', by: 'mentor', body: 'Bonjour Mustapha, content de te retrouver ici. J’ai encore l’accent de ton « à Tiflet, on parle d’abord, on mange ensuite, on décide en marchant ». On essaie ?' },
    { daysAgo: 51, at: '20:15', by: 'mentee', body: 'Salut Gilles ! On a déjà parlé à Aix, on a mangé à Aix, il ne reste qu’à marcher. Mon sujet : les jeunes du quartier près de la gare routière. Beaucoup de réunions sur eux, jamais avec eux.' },
    { daysAgo: 51, at: '20:40', by: 'mentor', body: 'Chez nous la première réunion « avec eux » a réuni neuf adultes et un chien. On avait choisi 18 h un jour de match.' },
    { daysAgo: 51, at: '20:42', by: 'mentee', body: 'Et le chien, qu’a-t-il proposé ?' },
    { daysAgo: 51, at: '20:44', by: 'mentor', body: 'De recommencer au stade. On l’a écouté.' },
    {
      daysAgo: 44,
      at: '19:10',
      by: 'mentee',
      body: 'J’ai suivi le chien. Samedi, terrain de proximité, quarante jeunes. Ils ont demandé trois choses : **de la lumière sur le terrain**, quelqu’un pour les CV, et qu’on arrête de les appeler « les jeunes en difficulté ».',
    },
    { daysAgo: 43, at: '08:15', by: 'mentor', body: 'La troisième est gratuite. La première se voit. Par laquelle commences-tu ?' },
    { daysAgo: 43, at: '13:05', by: 'mentee', body: 'Par la gratuite : dans le plan d’action communal, on écrira « les jeunes du quartier ». Le secrétaire a cherché une ligne budgétaire pour un changement de nom 😄' },
    {
      daysAgo: 36,
      at: '18:20',
      by: 'mentor',
      body: 'Pour la lumière : chez nous, le devis attendait depuis deux ans ; quand deux jeunes sont venus le présenter eux-mêmes au conseil de quartier, il a été signé en trois semaines. Qui porterait la demande, chez toi ?',
    },
    { daysAgo: 35, at: '21:00', by: 'mentee', body: 'Deux garçons et une fille, ils ont vingt ans, ils préparent une page. La fille écrit mieux que moi.' },
    { daysAgo: 28, at: '19:45', by: 'mentee', body: 'Ils ont parlé devant la commission. Silence, puis applaudissements. Le président a dit « on étudiera ». Je connais ce mot.' },
    { daysAgo: 28, at: '20:05', by: 'mentor', body: 'Moi aussi. Demande **quand** on étudiera, et qui. Un mot comme ça, il faut lui accrocher une date avant qu’il s’envole.' },
    { daysAgo: 27, at: '12:30', by: 'mentee', body: 'J’ai demandé. Réponse avant la prochaine session. Je pars quelques jours dans la famille, je te raconte au retour.' },
    { daysAgo: 21, at: '18:35', by: 'mentor', body: 'Bien rentré ? Et cette date, est-ce qu’elle a tenu ? Les trois jeunes doivent guetter, eux aussi.' },
  ],
};

export const leTeilTiflet: DemoBinome[] = [officials, elected];
