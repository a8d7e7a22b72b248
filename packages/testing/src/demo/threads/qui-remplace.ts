import type { DemoThread } from '../types.ts';

export const quiRemplace: DemoThread = {
  key: 'qui-remplace',
  space: 'agents',
  kind: 'question',
  theme: 'social-unit',
  title: 'Une seule personne à la cellule : qui ouvre quand elle est malade ?',
  locale: 'fr',
  posts: [
    {
      by: 'skhirat-official',
      daysAgo: 9,
      at: '09:20',
      body: 'زميلتي في الخلية مريضة منذ أسبوع والباب مغلق. الناس يأتون ويعودون. **من يفتح عندكم حين لا يكون في المصلحة إلا شخص واحد؟** أنا لا أستطيع أن أترك مكتبي كل صباح.',
    },
    {
      by: 'le-teil-official',
      daysAgo: 9,
      at: '11:45',
      body: `Nous avons écrit une feuille, une seule, collée à l’intérieur de la porte : ce que **l’accueil de la mairie** peut faire sans nous (prendre un nom, un numéro, dire quand on rappelle, et trois adresses pour l’urgence). Deux agents d’accueil ont passé chacun une matinée avec moi.

La cellule n’est pas ouverte, mais personne ne repart sans rien.`,
    },
    {
      by: 'temara-official',
      daysAgo: 8,
      at: '10:05',
      body: 'نحن اتفقنا مع جماعة مجاورة: صباح في الأسبوع لكل واحد منا عند الآخر حين يغيب أحدنا. يحتاج إلى مراسلة بين الرئيسين، ولا يحتاج إلى ميزانية.',
    },
  ],
};
