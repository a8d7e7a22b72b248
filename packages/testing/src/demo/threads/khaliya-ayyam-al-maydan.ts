import type { DemoThread } from '../types.ts';

export const khaliyaAyyamAlMaydan: DemoThread = {
  key: 'khaliya-ayyam-al-maydan',
  about: 'bitaqa-khaliya-bi-awn-wahid',
  kind: 'question',
  theme: 'social-unit',
  title: 'يومان للاستقبال فقط: ماذا نقول لمن يأتي في الأيام الأخرى؟',
  locale: 'ar',
  posts: [
    {
      by: 'ain-aouda-official',
      daysAgo: 31,
      at: '09:40',
      body: 'تقترح البطاقة أن نستقبل يومين في الأسبوع. الناس عندنا يأتون من الدواوير يوم السوق، وهو الأربعاء. **هل نغلق الباب في وجه من جاء الخميس؟** وماذا يقول له الحارس؟',
    },
    {
      by: 'sidi-allal-official',
      daysAgo: 30,
      at: '11:15',
      accepted: true,
      body: `اخترنا يوم السوق واليوم الذي يليه، ولم نغلق الباب في الأيام الأخرى: **عون الاستقبال يسجل الاسم ورقم الهاتف**، ويقول متى نتصل.

وعلى الباب ورقة من ثلاثة أسطر: من نستقبل، ومتى، وإلى أين يتوجه من لا يمكنه الانتظار.`,
    },
    {
      by: 'ain-aouda-official',
      daysAgo: 29,
      at: '08:55',
      body: 'الورقة معلقة منذ الأمس، ويوم السوق صار يوم استقبال. شكرا.',
    },
  ],
};
