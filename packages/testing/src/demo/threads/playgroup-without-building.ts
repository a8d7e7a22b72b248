import type { DemoThread } from '../types.ts';

export const playgroupWithoutBuilding: DemoThread = {
  key: 'playgroup-without-building',
  space: 'petite-enfance',
  kind: 'question',
  theme: 'early-childhood',
  title: 'Parent-led playgroups with no building of their own: what makes them last?',
  locale: 'en',
  posts: [
    {
      by: 'varces-official',
      daysAgo: 31,
      at: '10:10',
      body: `Hello everyone. My counterpart in Sidi Allal El Bahraoui is thinking about a drop-in morning for children under four, in a youth centre that is empty before noon. We ran something like it in Varces for two years before we had a nursery.

Ours lasted because of one obstinate colleague, which is not a method. So, for those of you who have started a parent-led group without a building: **what made it last beyond the first six months**, and what killed it when it died?

Please answer in your own language, I will manage.`,
    },
    {
      by: 'aix-official',
      daysAgo: 31,
      at: '17:30',
      body: `Chez nous, un groupe est mort du **rangement**. La salle servait le soir au club de judo ; il fallait tout ranger à 11 h 30, et c’étaient toujours les deux mêmes mamans. Elles n’ont jamais dit qu’elles étaient fatiguées, elles ont cessé de venir.

Le groupe suivant a une armoire fermée dans la salle, et une règle : on range **tous**, avec les enfants, à 11 h 15, en chanson. Il a cinq ans.`,
    },
    {
      by: 'skhirat-official',
      daysAgo: 30,
      at: '11:40',
      body: `عندنا استمرت مجموعة واحدة من أصل ثلاث. الفرق الوحيد الذي لاحظناه: في المجموعة التي استمرت، **النساء هن من اخترن اليوم والساعة**، أما في الأخريين فاختارتهما الإدارة بحسب أوقات القاعة.

وفي المجموعة التي استمرت لا أحد ينتظر أحدا ليفتح الباب: المفتاح عند البقال المقابل.`,
    },
    {
      by: 'sidi-allal-official',
      daysAgo: 29,
      at: '09:25',
      body: 'سؤال تكميلي للجميع: هل تعلنون عن المجموعة كنشاط للأطفال أم للأمهات؟ أخشى إن قلنا «للأمهات» ألا يأتي الآباء، وإن قلنا «للأطفال» أن يُترك لنا الأطفال وتذهب الأمهات.',
    },
    {
      by: 'vienne-official',
      daysAgo: 28,
      at: '14:05',
      accepted: true,
      body: `Deux groupes suivis à Vienne avec la réussite éducative, l’un vivant, l’autre non. Ce qui les sépare, de notre point de vue :

1. **Deux dates fixes par semaine, toute l’année**, même quand il ne vient que deux enfants. Celui qui s’adaptait « selon les inscriptions » est mort.
2. **Deux personnes repères**, pas une. Quand l’une est malade, la porte s’ouvre quand même.
3. Une professionnelle présente une fois sur deux, qui **ne dirige pas** : elle observe, elle joue, et elle prend le café avec les repères après.
4. Un but que les parents savent dire. Chez nous : « pour que le premier jour d’école ne soit pas le premier jour sans moi ».

Pour la question d’Abderrahim : l’affiche disait « les petits **et leur grand** » (un adulte, n’importe lequel, reste). Il est venu des pères, des grands-mères, un facteur.`,
    },
    {
      by: 'varces-official',
      daysAgo: 27,
      at: '09:15',
      body: `Thank you, all of you. Laurent, “the little ones *and their grown-up*” solves Abderrahim’s question and mine. I am accepting your answer because it explains the other three: the cupboard, the key at the grocer’s and the day chosen by the mothers are all ways of **not depending on one tired person**.

Sandrine, we now tidy up in song. It is terrible and it works.`,
    },
    {
      by: 'sidi-allal-official',
      daysAgo: 12,
      at: '11:30',
      body: 'للتتبع: بدأنا قبل ثلاثة أسابيع كل ثلاثاء وخميس، سيدتان مرجعيتان، والمفتاح عند الحارس، والملصق يقول «الصغار وكبيرهم». سبعة أطفال وخمس أمهات **وأبوان**. شكرا للجميع.',
    },
  ],
};
