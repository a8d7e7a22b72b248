import type { DemoThread } from '../types.ts';

/** Asked by a binôme without names; the accepted answer came back into its conversation. */
export const waraqatAlAwda: DemoThread = {
  key: 'waraqat-al-awda',
  kind: 'question',
  theme: 'housing',
  title: 'من يوقع ورقة ضمان العودة عند إخلاء بيت آيل للسقوط؟',
  locale: 'ar',
  relay: { conversation: 'varces-sidi-allal-elected', by: 'sidi-allal-elected' },
  posts: [
    {
      by: 'unnamed',
      daysAgo: 16,
      at: '10:20',
      body: `عدة أسر تقبل أن تنتقل مؤقتا ريثما يُصلح بيتها، بشرط واحد: **ورقة تضمن لها العودة**. الرئيس ينظر إلى السلطة المحلية، والسلطة تنظر إلى المالك، والمالك ينظر إلى الأرض.

من وقّع عندكم؟ وأي توقيع طمأن الأسر فعلا؟`,
    },
    {
      by: 'khemisset-elected',
      daysAgo: 15,
      at: '19:40',
      body: 'وقّع الرئيس وحده في البداية، فسألتنا أول أسرة: «وإن تغيّر المجلس؟». السؤال في محله.',
    },
    {
      by: 'temara-elected',
      daysAgo: 14,
      at: '09:15',
      accepted: true,
      body: `مررنا من هنا. ما طمأن الناس **توقيعان لا واحد**:

1. رئيس الجماعة، لأنه من وعد.
2. السلطة المحلية، لأنها تبقى حين يتغير المجلس.

أما المالك فيحضر **شاهدا** ويكتب اسمه بيده. وأضيفوا سطرا واحدا فيه التاريخ الذي تُراجع فيه الورقة: الأسرة تقرأ التاريخ قبل التوقيعات.`,
    },
  ],
};
