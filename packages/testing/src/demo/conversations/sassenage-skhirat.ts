import type { DemoBinome } from '../types.ts';

/** Wholly in Arabic: families moved to a new neighbourhood, and a centre without walls. */
const officials: DemoBinome = {
  reference: 'sassenage',
  partner: 'skhirat',
  college: 'official',
  messages: [
    {
      daysAgo: 48,
      at: '09:25',
      by: 'mentor',
      body: 'صباح الخير سي هشام، ومرحبا بك في فضائنا الجديد. أقترح أن نكتب بالعربية هنا: ستكون فرصة لي كي أستعيد لغة والدي بعد سنوات من التقارير الفرنسية. صحح لي أخطائي بلا مجاملة!',
    },
    {
      daysAgo: 48,
      at: '10:10',
      by: 'mentee',
      body: 'صباح النور الأخ كريم. عربيتك أحسن من عربية كثير من محاضرنا 😄 ويسعدني ذلك، لأن ما أريد أن أحكيه لك صعب علي بالفرنسية.',
    },
    {
      daysAgo: 48,
      at: '10:22',
      by: 'mentee',
      body: `الموضوع الذي اخترته للتشخيص: الحي الجديد الذي انتقلت إليه أسر كانت تسكن في دوار صفيحي. السكن تحسن فعلا، ولكن:

- الجيران القدامى تفرقوا بين العمارات؛
- النساء فقدن البئر والفرن، أي مكان اللقاء؛
- الشباب يعودون كل مساء إلى مكان الدوار القديم، مع أنه أصبح أرضا خلاء.

أعطيناهم جدرانا، ولا أدري ماذا أخذنا منهم.`,
    },
    {
      daysAgo: 48,
      at: '11:40',
      by: 'mentor',
      body: 'جملتك الأخيرة هي سؤال التشخيص كله. عندنا، حين هُدمت عمارتان قديمتان، سألنا السكان عن حاجاتهم في المسكن الجديد، ولم يسألهم أحد عما سيفتقدونه. **هل سألتم الأسر هذا السؤال؟**',
    },
    { daysAgo: 48, at: '11:45', by: 'mentee', body: 'لا. سألنا عن الماء والكهرباء والإنارة والأزبال. سؤال «ماذا تفتقدون؟» لم يخطر ببالنا.' },
    { daysAgo: 48, at: '11:47', by: 'mentor', body: 'إذن عندك أول خطوة، ولا تكلف درهما واحدا.', pinnedBy: 'mentee', reactions: { '👍': ['mentee'] } },
    {
      daysAgo: 43,
      at: '15:30',
      by: 'mentee',
      body: `سألنا ثماني عشرة أسرة، في البيوت وعند البقال. الجواب الأكثر تكرارا فاجأني:

> «أفتقد أن يطرق أحد بابي بلا سبب.»

قالته سيدة في الستين، ثم أعاده رجل بعبارة أخرى، ثم شابة.`,
    },
    { daysAgo: 43, at: '16:05', by: 'mentor', body: 'قرأتها على فريقي في اجتماع الصباح فسكتوا. إحدى الزميلات قالت: نحن نطرق الأبواب، لكن دائما بسبب: استمارة أو دين أو شكاية.' },
    {
      daysAgo: 42,
      at: '09:10',
      by: 'mentor',
      body: 'سؤال في المنهج: من طرح السؤال على الأسر؟ موظف الجماعة أم شخص من الحي؟ فالجواب يتغير بحسب من يسأل.',
    },
    { daysAgo: 42, at: '10:50', by: 'mentee', body: 'الاثنان معا: مساعدة من مصلحتنا وشابة من الحي حاصلة على الإجازة وتبحث عن عمل. ولاحظنا أن الناس ينظرون إلى الشابة حين يجيبون، لا إلى الموظفة.' },
    { daysAgo: 42, at: '10:55', by: 'mentor', body: 'ملاحظة ثمينة. احتفظ بها لحين الحديث عن الموارد البشرية.' },
    {
      daysAgo: 35,
      at: '14:20',
      by: 'mentee',
      body: `عندي الآن مسودة هدفين:

1. أن تتعرف كل أسرة في الحي الجديد على ثلاث أسر أخرى على الأقل وعلى مخاطب واحد في الجماعة.
2. بناء مركز للقرب.

أعرف ما ستقوله عن الثاني.`,
    },
    { daysAgo: 35, at: '14:31', by: 'mentor', body: 'ما دمت تعرفه فلن أقوله 😉 لكن أخبرني: ما الذي سيحدث في المركز ولا يمكن أن يحدث اليوم في مدخل عمارة؟' },
    {
      daysAgo: 34,
      at: '08:50',
      by: 'mentee',
      body: 'فكرت الليلة كلها. الجواب: لا شيء تقريبا في السنة الأولى. الدعم المدرسي ممكن في قاعة المدرسة مساء، ولقاء النساء في الطابق الأرضي الفارغ، والشباب في ملعب القرب. المركز سيصبح ضروريا **حين تضيق بنا هذه الأماكن**.',
    },
    { daysAgo: 34, at: '09:05', by: 'mentor', body: 'هذا بالضبط تاريخ مركزنا الاجتماعي: ثلاث سنوات بلا جدران، ثم جاءت الجدران لأن الناس طالبوا بها بأنفسهم. أترك لك الخلاصة، فالخطة خطتك.' },
    {
      daysAgo: 27,
      at: '16:40',
      by: 'mentee',
      body: 'خبر سار: مدير المدرسة وافق على فتح قاعتين ثلاثة أيام في الأسبوع من الخامسة إلى السابعة. وخبر أقل سرورا: يريد اتفاقية موقعة تحدد من يحمل المفاتيح ومن ينظف ومن يؤدي ثمن الزجاج المكسور.',
    },
    {
      daysAgo: 27,
      at: '17:02',
      by: 'mentor',
      body: 'بل هو خبر سار أيضا! من يسأل عن الزجاج المكسور يتوقع أن تبدأوا فعلا. اكتبوا هذه الأسطر الثلاثة قبل أي شيء: المفتاح، النظافة، الضرر. كل الخلافات التي عشتها في عشرين سنة كانت حول واحد من الثلاثة.',
    },
    { daysAgo: 20, at: '11:15', by: 'mentee', body: 'وقعنا الاتفاقية أمس. المفتاح عند الحارس، والنظافة على الجماعة، والزجاج مناصفة. وأصر المدير على إضافة بند رابع: الشاي.' },
    { daysAgo: 20, at: '11:18', by: 'mentor', body: 'بند الشاي ينقص جميع اتفاقياتنا الفرنسية.' },
    {
      daysAgo: 10,
      at: '09:30',
      by: 'mentee',
      body: 'بدأنا منذ أسبوعين. في اللقاء الأول حضرت أربع نساء، وفي الثاني تسع، وفي الثالث ثلاث فقط. هل فشلنا؟',
    },
    {
      daysAgo: 9,
      at: '08:45',
      by: 'mentor',
      body: `لا تحكم من ثلاثة لقاءات. قبل أن تغير شيئا:

- من الثلاث اللواتي بقين، ولماذا بقين؟
- هل زار أحد الست الغائبات **بلا سبب**، كما قالت سيدتك؟
- هل كان يوم اللقاء الثالث يوم سوق؟`,
    },
    { daysAgo: 9, at: '10:20', by: 'mentee', body: 'كان يوم سوق! ولم ينتبه أحد منا، والسوق أقدم من الجماعة نفسها 🤦 سنغير اليوم، وستزورهن الشابة غدا، بلا سبب.' },
    {
      daysAgo: 2,
      at: '15:55',
      by: 'mentor',
      body: 'ما أخبار اللقاء الرابع؟ وللعلم: منذ رسالتك خصص فريقي صباح كل خميس للزيارات «بلا سبب». في المرة الأولى لم يعرفوا ماذا يقولون عند الباب. في الثانية لم يعرفوا كيف يغادرون.',
    },
  ],
};

/** A mentor who answers late, and says so. */
const elected: DemoBinome = {
  reference: 'sassenage',
  partner: 'skhirat',
  college: 'elected',
  messages: [
    { daysAgo: 54, at: '19:30', by: 'mentee', body: 'Bonsoir Odile, merci encore pour la semaine d’Aix. Je me lance : je voudrais une permanence sociale tenue par les élus, le samedi matin. Bonne ou mauvaise idée ?' },
    { daysAgo: 47, at: '22:10', by: 'mentor', body: 'Fatima-Zahra, une semaine de silence, j’ai honte. Deux mariages à célébrer, une petite-fille, et la commission d’appel d’offres. Ta question : pour **quoi faire** de plus que le bureau de la semaine ?' },
    { daysAgo: 46, at: '08:05', by: 'mentee', body: 'Félicitations pour la petite-fille, مبروك ! Pour voir ceux qui travaillent et ne viennent pas en semaine. Et, soyons franches, pour qu’ils me voient.' },
    { daysAgo: 41, at: '21:45', by: 'mentor', body: 'Encore en retard, mais en progrès : cinq jours. La franchise est une bonne méthode. Si tu notes, chaque samedi, qui vient et pour quoi, ta permanence devient un morceau du diagnostic. Si tu ne notes pas, ce sera une salle d’attente de plus.' },
    { daysAgo: 41, at: '22:00', by: 'mentee', body: 'Je note depuis samedi, alors. Cahier rouge.' },
    {
      daysAgo: 33,
      at: '13:15',
      by: 'mentee',
      body: `Trois samedis, 27 personnes. J’ai classé :

- 11 pour une carte, un certificat, une signature ;
- 8 pour un enfant (école, transport, bourse) ;
- 5 pour un emploi ;
- **3 sont venues seulement parler**, et sont restées le plus longtemps.`,
    },
    { daysAgo: 33, at: '13:18', by: 'mentee', body: 'Les onze premières n’auraient jamais dû avoir besoin de moi.' },
    {
      daysAgo: 25,
      at: '21:20',
      by: 'mentor',
      body: 'Huit jours… Je vais me mettre un rappel. Mais quelle phrase que la dernière ! Qui, dans ta maison, peut faire disparaître ces onze-là ? C’est peut-être l’action la plus sociale de toutes, et elle ne passe pas par le social.',
    },
    { daysAgo: 25, at: '21:40', by: 'mentee', body: 'Le chef du bureau d’ordre. Je le vois demain. Il ne sait pas encore qu’il fait du social.' },
    { daysAgo: 22, at: '12:35', by: 'mentee', body: 'Il a proposé de lui-même une fiche « pièces à apporter », en arabe, avec des dessins pour ceux qui ne lisent pas. Son fils dessine. La fiche est drôle !' },
    { daysAgo: 21, at: '08:00', by: 'mentor', body: 'Tu vois, j’ai mis le rappel : un jour. Est-ce que le fils accepterait qu’on reprenne l’idée à Sassenage ? Nos imprimés sont illisibles, et nous les dessinons très mal.' },
    { daysAgo: 21, at: '08:20', by: 'mentee', body: 'Il demande des droits d’auteur : un maillot de l’équipe de Grenoble.' },
    { daysAgo: 13, at: '18:50', by: 'mentor', body: 'Le maillot de hockey est posté (je n’ai pas osé lui demander si c’était le bon sport). Et les trois qui sont venus parler ?' },
    { daysAgo: 12, at: '20:30', by: 'mentee', body: 'Deux veufs et une institutrice à la retraite. Elle anime maintenant l’heure de lecture à la bibliothèque, et les veufs viennent écouter. Je n’ai rien fait, je les ai assis sur le même banc.' },
    { daysAgo: 11, at: '07:50', by: 'mentee', body: 'Ma question du jour : comment arrêter la permanence sans que cela soit vécu comme un abandon ? Les onze sont devenus trois. Je n’ai presque plus de clients, et c’est une bonne nouvelle.' },
    { daysAgo: 4, at: '21:55', by: 'mentor', body: 'Sept jours, rechute, pardon. Réponse longue demain, réponse courte ce soir : annonce **ce qui la remplace** avant d’annoncer qu’elle s’arrête. Et garde un samedi par mois pour le banc.' },
  ],
};

export const sassenageSkhirat: DemoBinome[] = [officials, elected];
