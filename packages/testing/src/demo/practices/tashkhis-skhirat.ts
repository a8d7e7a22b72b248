import type { DemoPractice } from '../types.ts';

/** What Skhirat made of Khémisset's sheet in its turn. */
export const bitaqatTashkhisSkhirat: DemoPractice = {
  key: 'bitaqa-tashkhis-skhirat',
  status: 'published',
  theme: 'diagnostic',
  title: 'تشخيص اجتماعي في عشرة أسابيع بموظف واحد وطالبات الحي',
  locale: 'ar',
  author: 'moderator-ar',
  commune: 'skhirat',
  adapts: 'fiche-diagnostic-khemisset',
  sources: [{ thread: 'chiffres-du-diagnostic', post: 4 }],
  daysAgo: 10,
  blocks: {
    summary: 'لا يتفرغ للتشخيص في الصخيرات إلا موظف واحد يوما في الأسبوع. لذلك وُزعت المراحل على عشرة أسابيع، واستُعين بطالبات الحي كما في الخميسات.',
    context: 'لا ميزانية للبحث الميداني، والمصلحة تستقبل المواطنين أربعة أيام في الأسبوع.',
    whatWeDid: `- يوم واحد ثابت في الأسبوع للتشخيص، **لا يُؤجَّل**.
- سؤالان فقط لكل شريك، وموعد للجواب.
- أربع طالبات أجرين اثنتي عشرة مقابلة قصيرة.`,
    steps: `1. تثبيت اليوم مع الكاتب العام وإعلانه على الباب.
2. جمع سجلات الجماعة وتقسيمها حسب الأحياء.
3. تكوين الطالبات في صباح واحد.
4. قراءة جماعية للنتائج مع السكان.`,
    pitfalls: '- تأجيل اليوم المخصص للتشخيص مرة واحدة يكفي لضياعه.',
  },
};
