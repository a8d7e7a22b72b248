import type { DemoGroup } from '../types.ts';

/** Those who learned to make a diagnostic in March, and go on with it. */
export const formationVienne: DemoGroup = {
  key: 'formation-vienne',
  title: 'Formation de mars à Vienne',
  description: 'La suite de la semaine de Vienne, entre agents : méthodes, grilles, doutes. Pas de données sur les personnes.',
  history: 'start',
  admission: 'invited',
  by: 'coordinator',
  openedDaysAgo: 58,
  members: [
    'thonon-official', 'ain-aouda-official', 'le-teil-official', 'tiflet-official', 'vienne-official', 'temara-official', 'sassenage-official',
    'skhirat-official', 'varces-official', 'sidi-allal-official', 'aix-official', 'khemisset-official', 'moderator-fr',
  ],
  messages: [
    {
      daysAgo: 58, at: '10:00', by: 'coordinator', pinnedBy: 'coordinator',
      body: `Bonjour, voici ce que nous nous étions promis au dernier repas de Vienne : **un exercice par mois**, une demi-page, à déposer ici. Le premier :

> Allez vous asseoir une heure dans votre propre salle d’attente. Notez ce que vous voyez, pas ce que vous savez.`,
      reactions: { '👍': ['thonon-official', 'khemisset-official', 'temara-official', 'sassenage-official'] },
    },
    { key: 'attente', daysAgo: 55, at: '16:20', by: 'khemisset-official', body: 'Fait. Douze personnes en une heure. Neuf tenaient leur papier **à la main** pendant toute l’attente, comme si on allait le leur prendre. Je n’avais jamais regardé leurs mains.', reactions: { '❤️': ['aix-official', 'thonon-official', 'vienne-official'], '👏': ['coordinator'] } },
    { daysAgo: 55, at: '16:45', by: 'vienne-official', answers: 'attente', body: 'Et les trois autres ?' },
    { daysAgo: 55, at: '16:52', by: 'khemisset-official', body: 'Les trois autres n’avaient pas de papier. Ce sont elles que je suis allée voir.' },
    { daysAgo: 54, at: '09:30', by: 'temara-official', body: 'عندنا لا توجد قاعة انتظار: الناس ينتظرون في الدرج. صعدت الدرج ونزلته ساعة كاملة. النتيجة: من يعرف موظفا يصعد، ومن لا يعرف يبقى في الأسفل.', reactions: { '👏': ['tiflet-official', 'ain-aouda-official', 'skhirat-official'] } },
    { daysAgo: 54, at: '09:58', by: 'le-teil-official', body: 'Nezha, « ceux d’en bas », c’est un indicateur. Un escalier, deux marches à compter.' },
    {
      key: 'grille',
      daysAgo: 41, at: '11:15', by: 'sassenage-official',
      before: 'Ma grille d’entretien tient en six lignes. La voici, servez-vous.',
      body: `Ma grille d’entretien tient maintenant en **quatre** lignes. Servez-vous :

- Qu’est-ce qui va bien dans votre quartier ?
- À qui demandez-vous de l’aide avant nous ?
- Qu’est-ce que vous ne demandez plus ?
- Qui devrions-nous aller voir après vous ?`,
      reactions: { '👍': ['le-teil-official', 'varces-official', 'khemisset-official', 'ain-aouda-official'] },
    },
    { daysAgo: 41, at: '11:40', by: 'skhirat-official', answers: 'grille', body: 'جربت السؤال الثالث أمس: «ما الذي لم تعودوا تطلبونه؟» سكت الرجل طويلا ثم تكلم نصف ساعة. احتفظوا بهذا السؤال.', reactions: { '❤️': ['sassenage-official', 'moderator-fr'] } },
    { daysAgo: 41, at: '12:10', by: 'varces-official', body: '“What do you no longer ask for?” I am stealing this for our own needs assessment, with the name of the thief on it.' },
    { daysAgo: 33, at: '15:05', by: 'tiflet-official', body: 'ملاحظة بسيطة: حين طرحت الأسئلة الأربعة بنفسي أجابتني النساء بأدب. وحين طرحتها جارة من الحي أجبنها بصراحة. فمن يسأل أهم مما يُسأل.' },
    { daysAgo: 33, at: '15:30', by: 'sassenage-official', body: 'هذا ما قاله لي هشام أيضا. Deux communes, la même découverte, la même semaine : à écrire en gras dans la méthode.' },
    { key: 'mois', daysAgo: 12, at: '09:00', by: 'moderator-fr', body: 'Exercice du mois : **trouvez une chose que vos chiffres ne peuvent pas voir**. Une phrase suffit.' },
    { daysAgo: 11, at: '18:10', by: 'aix-official', answers: 'mois', body: 'Les gens qui sont venus une fois, n’ont rien obtenu, et ne sont pas revenus. Nous les comptons comme « demande traitée ».' },
    { daysAgo: 10, at: '08:50', by: 'ain-aouda-official', answers: 'mois', body: 'من لا يخرج من بيته لأن لا أحد يطرق بابه. لا توجد خانة لمن لم يأتِ.', reactions: { '❤️': ['thonon-official', 'skhirat-official', 'khemisset-official'] } },
    { daysAgo: 10, at: '09:20', by: 'thonon-official', body: '« Il n’y a pas de case pour celui qui n’est pas venu. » Voilà, l’introduction du prochain stage est écrite, et elle l’est en arabe.' },
    { daysAgo: 2, at: '14:15', by: 'sidi-allal-official', body: 'جوابي على التمرين: الأطفال على جانب الطريق الوطنية. كل الأرقام تقول إنهم «في أسرهم».', reactions: { '👏': ['varces-official', 'le-teil-official'] } },
  ],
};
