import type { DemoThread } from '../types.ts';

export const deuxiemeChance: DemoThread = {
  key: 'deuxieme-chance',
  kind: 'discussion',
  theme: 'youth',
  title: 'Deuxième chance : et avant, et après ?',
  locale: 'fr',
  posts: [
    {
      by: 'vienne-official',
      daysAgo: 42,
      at: '09:00',
      body: `J’ouvre une discussion, pas une question : je n’attends pas **la** réponse.

Nos dispositifs pour les jeunes sortis de l’école sont bons *pendant*. École de la deuxième chance, Mission Locale, garantie d’accompagnement, chantiers : quand le jeune est là, on sait faire. Nous perdons ceux qui n’arrivent jamais jusqu’à la porte, et ceux qui en sortent et que plus personne n’appelle.

Qu’avez-vous vu marcher **avant** et **après** ?`,
    },
    {
      by: 'temara-official',
      daysAgo: 41,
      at: '10:30',
      body: `قبل: **شخص يعرفهم أصلا**، لا شخص نوظفه ليتعرف عليهم. عندنا مدرب ملاكمة وسيدة تدير محل وجبات خفيفة، وليست لأي منهما صفة رسمية. دورنا ألا نفسد ما يقومان به: لا استمارات، ولا شعارات على الحائط.

بعد: لا شيء بعد، وأعترف بذلك.`,
    },
    {
      by: 'thonon-official',
      daysAgo: 40,
      at: '12:10',
      body: 'Après : à l’association d’insertion, la conseillère appelle **au premier salaire**, pas à la fin du contrat. Le premier salaire, c’est le moment des dettes, du découvert, du cousin qui demande. Deux ruptures sur trois, dans ce que nous voyions, arrivaient là. Un appel de dix minutes, et souvent un rendez-vous avec la conseillère en économie sociale et familiale.',
    },
    {
      by: 'tiflet-elected',
      daysAgo: 39,
      at: '20:45',
      body: 'Un élu parmi les techniciens, pardon. Les jeunes du quartier de la gare routière m’ont demandé de la lumière sur le terrain avant de parler de formation. J’ai d’abord cru qu’ils éludaient. Je crois maintenant qu’ils **vérifiaient** si on tenait parole sur une petite chose avant de nous en confier une grande.',
    },
    {
      by: 'le-teil-elected',
      daysAgo: 38,
      at: '08:30',
      body: 'Je suis le mentor de Mustapha et je signe des deux mains. Le « avant » est une affaire de confiance, et la confiance se gagne sur des ampoules.',
    },
    {
      by: 'skhirat-official',
      daysAgo: 30,
      at: '15:15',
      body: 'تجربة صغيرة في «ما بعد»: نطلب من كل شاب أنهى التكوين أن **يرافق شابا واحدا** في شهره الأول. استفاد المرافِق أكثر من المرافَق: ثلاثة من خمسة ما زالوا يأتون، لأن هناك من ينتظرهم.',
    },
    {
      by: 'vienne-official',
      daysAgo: 29,
      at: '09:40',
      body: `Je relis, et je vois la même phrase partout : *être attendu*. Avant, par quelqu’un qui les connaît ; après, par quelqu’un qu’ils accompagnent.

Nezha et moi butons aussi sur un angle mort, que je verse ici : dans nos listes, **où sont les filles ?** Deux sur vingt-deux, dans la sienne. Les nôtres ne sont pas meilleures. Qui a une piste ?`,
    },
    {
      by: 'tiflet-official',
      daysAgo: 28,
      at: '11:50',
      body: 'Une piste : celles qui arrêtent au début du collège. Dans nos entretiens, la rupture ne vient pas en fin d’année, elle vient après les premières petites vacances. À seize ans, il est tard ; à douze ans, il suffit parfois d’un car et d’une marraine. الوقاية أقل كلفة من الفرصة الثانية.',
    },
  ],
};
