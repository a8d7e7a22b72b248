import type { DemoThread } from '../types.ts';

export const liqaatChahriya: DemoThread = {
  key: 'liqaat-chahriya',
  kind: 'poll',
  theme: 'action-plan',
  title: 'بأي موضوع نبدأ لقاءاتنا الشهرية عن بعد؟',
  locale: 'ar',
  posts: [
    {
      by: 'moderator-ar',
      daysAgo: 8,
      at: '10:15',
      body: `اتفقنا في آخر لقاء على ساعة واحدة كل شهر، عن بعد، حول موضوع واحد. رتبوا المواضيع حسب ما ينفعكم **الآن** في مخطط العمل، لا حسب ما هو أهم في المطلق.

Classez selon ce qui vous sert maintenant ; vous pouvez ne classer que deux ou trois sujets.`,
    },
    {
      by: 'vienne-official',
      daysAgo: 7,
      at: '14:30',
      body: 'Je classe « travailler sans local » en premier pour une raison pratique : c’est le seul sujet où nous avons autant à apprendre qu’à dire.',
    },
  ],
};
