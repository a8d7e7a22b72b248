import type { DemoGroup } from '../types.ts';

/** The moderators among themselves. */
export const animation: DemoGroup = {
  key: 'animation',
  title: 'Modération',
  description: 'Entre celles et ceux qui animent la communauté : ce qui mérite une fiche, ce qui demande un coup de main.',
  history: 'joining',
  admission: 'invited',
  by: 'moderator-fr',
  openedDaysAgo: 57,
  members: ['moderator-ar', 'coordinator'],
  messages: [
    { daysAgo: 57, at: '10:30', by: 'moderator-fr', body: 'Leïla, j’ouvre ce petit bureau à trois. Première question : qui répond aux messages en arabe quand tu es en congé ?' },
    { daysAgo: 57, at: '10:36', by: 'moderator-ar', body: 'كريم من ساسناج عرض المساعدة، بشرط ألا نسمي ذلك إشرافا. سميته «ضيفا».', reactions: { '😂': ['moderator-fr', 'coordinator'] } },
    { key: 'relais', daysAgo: 29, at: '15:00', by: 'moderator-ar', body: 'سؤالان في المواضيع بقيا بلا جواب منذ أسبوع، وكلاهما بالعربية. أقترح أن نكتب إلى من نعرف أن عنده الجواب، بدل أن ننتظر.' },
    { daysAgo: 29, at: '15:12', by: 'coordinator', answers: 'relais', body: 'D’accord. Un message personnel, court, avec le lien. On répond plus volontiers à quelqu’un qu’à une plateforme.', reactions: { '👍': ['moderator-ar', 'moderator-fr'] } },
    {
      key: 'regle',
      daysAgo: 21, at: '09:40', by: 'moderator-fr', pinnedBy: 'moderator-ar',
      body: `Je propose d’écrire notre règle des fiches, pour ne plus en rediscuter à chaque fois :

- on demande **toujours** aux auteurs, même pour trois lignes ;
- on ne corrige pas un arabe ou un français de terrain, on le traduit ;
- une fiche sans difficulté racontée n’est pas finie.`,
      reactions: { '👍': ['moderator-ar', 'coordinator'] },
    },
    { daysAgo: 21, at: '09:55', by: 'moderator-ar', answers: 'regle', body: 'أوافق، وخصوصا على الثالثة. أجمل ما في بطاقة «المفتاح» هو الباب الذي بقي مغلقا شهرا.' },
    { daysAgo: 3, at: '17:20', by: 'moderator-fr', body: 'La fiche sur la garde pendant les ateliers est relue. Il me manque une phrase de Tiflet sur ce qui **n’a pas** marché. Tu peux demander à Souad ?' },
    { daysAgo: 2, at: '09:05', by: 'moderator-ar', body: 'سألتها. قالت: «اليوم الأول جاء أحد عشر طفلا ومربية واحدة». أظن أنها الجملة المطلوبة.', reactions: { '❤️': ['moderator-fr'] } },
  ],
};
