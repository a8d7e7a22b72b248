import type { DemoGroup } from '../types.ts';

/** Everybody of the year, in two languages. */
export const cohorte2026: DemoGroup = {
  key: 'cohorte-2026',
  title: 'Cohorte 2026',
  description: 'Les douze binômes de l’année, la modération et la coordination : les nouvelles qui intéressent tout le monde, et ce qu’on a envie de partager sans ouvrir un sujet.\nفضاء مشترك لثنائيات السنة كلها.',
  history: 'start',
  admission: 'open',
  by: 'coordinator',
  openedDaysAgo: 60,
  members: 'everybody',
  messages: [
    {
      key: 'bienvenue',
      daysAgo: 60, at: '09:00', by: 'coordinator', pinnedBy: 'coordinator',
      body: `Bonjour à toutes et à tous, مرحبا بكم جميعا. Vous êtes vingt-quatre, douze binômes, deux langues officielles et au moins quatre accents. Trois règles, pas une de plus :

1. chacun écrit dans **sa langue** ; on demande quand on ne comprend pas ;
2. les situations des personnes restent dans les binômes, jamais ici ;
3. ce qui mérite une vraie réponse devient un *sujet*, pour qu’on le retrouve.`,
      reactions: { '👏': ['thonon-official', 'khemisset-official', 'aix-official', 'temara-elected'], '❤️': ['skhirat-official'] },
    },
    { daysAgo: 60, at: '09:14', by: 'moderator-ar', answers: 'bienvenue', body: 'وأضيف قاعدة رابعة من عندي: لا أحد يعتذر عن أخطائه في اللغة. أنا أول من سيخطئ بالفرنسية هنا.' },
    { daysAgo: 60, at: '09:31', by: 'aix-official', body: 'Cela tombe bien, mon arabe tient en onze mots, dont sept sont des plats.', reactions: { '😂': ['khemisset-official', 'ain-aouda-official', 'moderator-ar', 'tiflet-official', 'varces-official'] } },
    { daysAgo: 60, at: '12:20', by: 'skhirat-official', body: 'سبعة أطباق تكفي لبداية تعاون لا مركزي. أنتم مدعوون جميعا إلى الثامن.' },
    {
      key: 'photo',
      daysAgo: 52, at: '17:40', by: 'vienne-elected',
      body: 'J’ai retrouvé la photo de groupe de mars, celle où tout le monde regarde @{temara-elected} et où elle, elle regarde le buffet. Qui veut la voir dans le prochain rapport ?',
      reactions: { '😂': ['temara-elected', 'thonon-elected', 'tiflet-elected'] },
    },
    { daysAgo: 52, at: '18:05', by: 'temara-elected', answers: 'photo', body: 'Je demande l’effacement de cette photo au nom de la loi 09-08, et une part de la tarte qu’on y voit.' },
    { daysAgo: 52, at: '18:06', by: 'thonon-elected', body: 'Effacement accordé, tarte refusée.', reactions: { '😂': ['temara-elected', 'vienne-elected'] } },
    {
      key: 'mots',
      daysAgo: 38, at: '10:10', by: 'ain-aouda-official',
      body: `سؤال للجميع، وأكتبه هنا لأنه صغير: كيف تترجمون «**cellule d’action sociale**» حين تتحدثون إلى الناس لا إلى المجلس؟ «خلية» تُضحك الأمهات: يسألنني أين النحل.`,
      reactions: { '😂': ['tiflet-official', 'temara-official', 'khemisset-official'] },
    },
    { daysAgo: 38, at: '10:25', by: 'tiflet-official', answers: 'mots', body: 'نحن نقول «مكتب المعاونة» ولا أحد يسأل عن النحل.' },
    { daysAgo: 38, at: '10:41', by: 'khemisset-official', answers: 'mots', body: 'À Khémisset les gens disent déjà « عند رشيدة ». Le jour où je suis mutée, il faudra changer le panneau.', reactions: { '❤️': ['ain-aouda-official', 'aix-official', 'moderator-fr'] } },
    { daysAgo: 38, at: '11:02', by: 'le-teil-official', body: 'Chez nous aussi le CCAS s’appelle « chez Nadège ». Je ne sais pas si c’est un compliment ou un défaut d’organisation. Les deux, je crois.' },
    {
      daysAgo: 24, at: '14:30', by: 'moderator-fr',
      body: 'La question de Driss est devenue un sujet, avec les réponses de Tiflet et de Khémisset : je les ai demandées à leurs auteurs avant. Merci à eux, c’est exactement à cela que sert cet endroit.',
      reactions: { '👍': ['ain-aouda-official', 'tiflet-official', 'khemisset-official'] },
    },
    { daysAgo: 15, at: '08:55', by: 'aix-elected', body: 'Message envoyé ici par erreur.', deleted: true },
    {
      key: 'calendrier',
      daysAgo: 9, at: '16:00', by: 'coordinator', pinnedBy: 'moderator-fr',
      before: `Calendrier : la restitution des plans d’action aura lieu la deuxième semaine de décembre, en visioconférence, **le mardi à 15 h (Paris)**.`,
      body: `Calendrier : la restitution des plans d’action aura lieu la deuxième semaine de décembre, en visioconférence, **le jeudi à 15 h (Paris), 15 h aussi à Rabat**.

Chaque binôme dispose de dix minutes. Le plan est présenté par la commune partenaire ; la ville de référence pose *une* question, une seule.`,
      reactions: { '👍': ['thonon-official', 'sassenage-official', 'skhirat-official', 'varces-official', 'sidi-allal-elected'], '😅': ['temara-official'] },
    },
    { daysAgo: 9, at: '16:12', by: 'sassenage-official', answers: 'calendrier', body: 'Une seule question : c’est la règle la plus difficile qu’on m’ait donnée depuis mars.' },
    { daysAgo: 9, at: '16:40', by: 'skhirat-official', body: 'الأخ كريم سيحتاج إلى تدريب. أنا مستعد.', reactions: { '😂': ['sassenage-official', 'sassenage-elected'] } },
    { daysAgo: 4, at: '11:20', by: 'varces-official', body: 'Practical question from the English-speaking minority: may slides be in French with Arabic headings? Abderrahim and I would like one deck, not two.' },
    { daysAgo: 4, at: '11:45', by: 'moderator-ar', body: 'نعم، وبكل سرور. عنوان بالعربية، ونص قصير بالفرنسية، وصورة واحدة. والأفضل: بلا شرائح.', reactions: { '👏': ['varces-official', 'sidi-allal-official', 'temara-official'] } },
    {
      daysAgo: 1, at: '17:30', by: 'khemisset-elected',
      body: 'السلام عليكم. @{thonon-official}، حدثني إدريس عن المكتب المغلق للاستقبال الأول. هل يمكن أن تعرضي التجربة في دقيقتين يوم الخميس؟ عندنا من يحتاج إلى سماعها من مدينة فرنسية لكي يصدقها.',
      reactions: { '👍': ['ain-aouda-official'] },
    },
    { daysAgo: 0, at: '08:05', by: 'coordinator', body: 'Très bonne idée. @{thonon-official} et @{ain-aouda-official}, à deux voix ? Dites-moi d’ici vendredi.' },
  ],
};
