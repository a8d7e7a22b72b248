import type { DemoThread } from '../types.ts';

export const atfalAlMasa: DemoThread = {
  key: 'atfal-al-masa',
  kind: 'question',
  theme: 'youth',
  title: 'دار الشباب تغلق في السادسة: من يفتح مساءً، وبأي ضمانات؟',
  locale: 'ar',
  posts: [
    {
      by: 'sidi-allal-official',
      daysAgo: 6,
      at: '11:30',
      body: `يطلب الشباب فتح الدار إلى التاسعة في رمضان وفي فترة الامتحانات. لا موظف عندنا في هذا الوقت، والجمعيات مستعدة، لكن **من يتحمل المسؤولية إن وقع شيء؟**

هل عندكم اتفاقية بسيطة بين الجماعة وجمعية، بمفتاح وتأمين وسجل؟`,
    },
  ],
};
