import type { DemoThread } from '../types.ts';

export const dawrAlMuntakhab: DemoThread = {
  key: 'dawr-al-muntakhab',
  kind: 'discussion',
  theme: 'action-plan',
  title: 'دور المنتخب في العمل الاجتماعي: أين يبدأ وأين ينتهي؟',
  locale: 'ar',
  posts: [
    {
      by: 'sidi-allal-elected',
      daysAgo: 34,
      at: '19:40',
      body: `إخواني المنتخبين، أخواتي المنتخبات، بعد تكوين إيكس ليبان عدت بسؤال لم يفارقني. المواطن ينتخبنا لأنه يعرفنا، ثم يأتي إلى بيوتنا في السابعة صباحا. فإن أجبناه بأنفسنا أضعفنا المصلحة التي نريد بناءها، وإن أحلناه على المصلحة قال إننا تخلينا عنه.

**أين يبدأ دورنا وأين ينتهي؟** أريد أن أسمع تجارب لا خطبا.`,
    },
    {
      by: 'ain-aouda-elected',
      daysAgo: 33,
      at: '22:15',
      body: `السي محمد، وضعت يدك على الجرح. مثلك تماما، عشرة أشخاص أمام الباب قبل السابعة. ما غيرته: لم أعد أقول «سأتكلف بالأمر شخصيا»، بل أقول **«سيجيبونك، وهذا اسم من سيجيب»**، ثم أتصل بالموظفة أمامه.

في الأسبوع الأول غضب ثلاثة. وفي الأسبوع الثاني عاد أحدهم ليشكرني على جواب وصله، وأنا لم أقم بشيء.`,
    },
    {
      by: 'thonon-elected',
      daysAgo: 32,
      at: '18:05',
      body: `Bonsoir Mohamed. Chez nous, l’élu a trois métiers, et un seul lui est interdit :

- **décider des règles** : qui peut être aidé, pour quoi, combien. Publiquement, en séance ;
- **rendre des comptes** : dire ce qui a été fait, et ce qui ne l’a pas été ;
- **écouter** : c’est notre avantage sur tous les services ;
- l’interdit : choisir, seul, **qui** reçoit.

J’ai mis un mandat à le comprendre. On y gagne des nuits plus calmes.`,
    },
    {
      by: 'temara-elected',
      daysAgo: 31,
      at: '12:40',
      body: 'أوافق السيد برنار، وأضيف من موقعي كامرأة منتخبة: النساء لا يأتين إلى باب الرئيس في السابعة صباحا. **من لا يطرق الباب لا يُسمع**. لذلك فدور المنتخبة عندي أن تذهب إلى من لا يأتي: العيون، والأفران، والأعراس، وباب المدرسة. ثم تحمل ما سمعته إلى المصلحة، لا إلى دفترها الخاص.',
    },
    {
      by: 'skhirat-elected',
      daysAgo: 31,
      at: '20:20',
      body: 'Khadija a raison. J’ai tenu une permanence le samedi et j’ai noté chaque demande : presque la moitié étaient des papiers mal expliqués. Mon rôle n’était pas de signer plus vite, mais de faire **disparaître la demande**. Nous allons refaire les imprimés. المنتخب الجيد يعمل على ألا يُحتاج إليه.',
    },
    {
      by: 'vienne-elected',
      daysAgo: 29,
      at: '08:45',
      body: 'Je garde la dernière phrase de Fatima-Zahra, que Leïla m’a traduite : « le bon élu travaille à ce qu’on n’ait pas besoin de lui ». Avec une nuance : il reste utile **le jour où le service se trompe**. Il faut une voie de recours, et cette voie, c’est nous.',
    },
    {
      by: 'sidi-allal-elected',
      daysAgo: 28,
      at: '21:00',
      body: `شكرا لكم جميعا. أجمع ما فهمته في أربع كلمات أعرضها على مجلسنا: **نستمع، نقرر القواعد، نحاسَب، وننصف عند الخطأ**. والباقي للمصلحة.

وبابي يبقى مفتوحا، لكن خلفه الآن كرسي ورقم هاتف الخلية.`,
    },
    {
      by: 'moderator-ar',
      daysAgo: 27,
      at: '10:10',
      body: 'نقاش صادق وثمين. أستأذنكم في إعداد مشروع بطاقة ممارسة انطلاقا من مساهماتكم، وستعرض عليكم للموافقة قبل أي نشر.',
    },
  ],
};
