import type { DemoThread } from '../types.ts';

export const tawjihAlIaqa: DemoThread = {
  key: 'tawjih-al-iaqa',
  kind: 'question',
  theme: 'disability',
  title: 'أطفال في وضعية إعاقة خارج المدرسة: كيف نواكب الأسرة بين الملف الطبي والتمدرس والجمعية؟',
  locale: 'ar',
  posts: [
    {
      by: 'skhirat-official',
      daysAgo: 17,
      at: '10:20',
      body: `السلام عليكم. تأتينا أسر معها ملف طبي سميك وسؤال واحد: «ماذا أفعل غدا؟». المسار عندنا مجزأ: شهادة طبية هنا، ومركز التوجيه والمساعدة هناك، والمدرسة تطلب مرافقة، والجمعية لها لائحة انتظار.

كل محطة تطلب من الأم أن تحكي القصة من البداية. **هل نجح أحد منكم في جمع هذه المحطات**، ولو مرة في الشهر، حول الأسرة؟`,
    },
    {
      by: 'khemisset-official',
      daysAgo: 16,
      at: '11:35',
      body: `لم نجمع المحطات بعد، لكننا جمعنا **الأمهات**: ست أمهات كن يأتين إلى الخلية كل واحدة في يوم ومن أجل ورقة مختلفة. اليوم يلتقين كل أربعاء في قاعة الحكايات بالخزانة البلدية. النتيجة غير المنتظرة: هن من رسمن لنا المسار الحقيقي، بالأسماء والمدد والأبواب المغلقة.

اسألوا الأمهات قبل المؤسسات.`,
    },
    {
      by: 'aix-official',
      daysAgo: 15,
      at: '09:10',
      body: `Bonjour Hicham. En France, la maison départementale est censée être la porte unique, et les familles racontent quand même leur histoire six fois. Ce que nous faisons à l’échelle de la ville :

- une **chemise qui appartient à la famille** (pas à nous) : une page « qui je suis, ce que j’aime, ce qui m’aide », écrite avec l’enfant, puis les papiers dans l’ordre ;
- une personne qui **accompagne au premier rendez-vous**, une seule fois. Les suivants, la famille y va avec sa chemise.

Cela ne supprime pas les portes, mais on n’y frappe plus les mains vides.`,
    },
    {
      by: 'skhirat-official',
      daysAgo: 14,
      at: '10:00',
      body: 'فكرة الحافظة التي تبقى في ملك الأسرة ممتازة، سنجربها مع ثلاث أسر. لكن يبقى سؤالي الأول مفتوحا: جمع المدرسة والصحة والتعاون الوطني والجمعية **حول نفس الطاولة**. من يستدعي؟ الجماعة لا تملك سلطة على أي منهم.',
    },
    {
      by: 'moderator-ar',
      daysAgo: 8,
      at: '12:00',
      body: 'السؤال ما زال بدون جواب مقبول، وهو يهم جماعات كثيرة. زملاءنا في تمارة وتيفلت وسيدي علال البحراوي: هل سبق لكم أن عقدتم مثل هذا اللقاء، ولو لحالة واحدة؟ ومن وقّع الدعوة؟',
    },
  ],
};
