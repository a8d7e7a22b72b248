import type { DemoPractice } from '../types.ts';

/** A draft, still without steps. */
export const bitaqatDawrAlMuntakhab: DemoPractice = {
  key: 'bitaqa-dawr-al-muntakhab',
  status: 'draft',
  theme: 'action-plan',
  title: 'باب المنتخب وباب المصلحة: أربع كلمات لتوزيع الأدوار',
  locale: 'ar',
  author: 'moderator-ar',
  sources: [
    { thread: 'dawr-al-muntakhab', post: 6 },
    { thread: 'dawr-al-muntakhab', post: 2 },
    { thread: 'dawr-al-muntakhab', post: 1 },
  ],
  daysAgo: 11,
  commune: 'ain-aouda',
  facts: { communeSize: 'large', budget: 'none', duration: 'weeks', audiences: ['elected', 'staff'] },
  blocks: {
    summary:
      'يأتي المواطن إلى بيت المنتخب لأنه يعرفه. كيف يجيبه دون أن يضعف المصلحة التي يبنيها؟ لخص منتخبون من الضفتين تجربتهم في أربع كلمات: **نستمع، نقرر القواعد، نحاسَب، وننصف عند الخطأ**.',
    context: 'نقاش انطلق من سيدي علال البحراوي بعد تكوين المنتخبين في إيكس ليبان نهاية يونيو، وشارك فيه منتخبون من عين عودة وتمارة والصخيرات وتونون ليبان وفيين.',
    whatWeDid: `- تغيير جملة واحدة: بدل «سأتكلف بالأمر شخصيا»، **«سيجيبونك، وهذا اسم من سيجيب»**، ثم الاتصال بالمصلحة أمام المواطن.
- يقرر المنتخب **القواعد** علنا في الجلسة: من يمكن دعمه، ولأي غرض، وبأي قدر. ولا يختار وحده من يستفيد.

*تضاف مساهمتا تمارة والصخيرات (من لا يطرق الباب، ومداومة السبت) بعد موافقة صاحبتيهما.*`,
    steps: '',
    costAndMeans: '',
    pitfalls: `- اختيار المستفيد بصفة فردية.
- قول «سأتكلف بالأمر شخصيا»، ولو مرة واحدة.`,
    contacts: '',
  },
};
