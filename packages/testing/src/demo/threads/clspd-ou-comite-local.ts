import type { DemoThread } from '../types.ts';

export const clspdOuComiteLocal: DemoThread = {
  key: 'clspd-ou-comite-local',
  kind: 'discussion',
  theme: 'crime-prevention',
  title: 'CLSPD ici, comité local là-bas : que peut une commune en prévention ?',
  locale: 'fr',
  posts: [
    {
      by: 'aix-elected',
      daysAgo: 28,
      at: '12:15',
      body: `Mon binôme et moi butons sur une comparaison trompeuse. En France, le maire anime la politique de prévention et préside un conseil local (CLSPD) ; au Maroc, l’ordre public relève de l’autorité locale, et la commune n’a pas à jouer au commissaire.

Plutôt que de copier un sigle, je propose de répondre à une question plus simple : **qu’est-ce qu’une commune peut changer seule, et pour quoi doit-elle être invitée ?**`,
    },
    {
      by: 'khemisset-elected',
      daysAgo: 27,
      at: '20:30',
      body: `شكرا جان مارك. من جهتنا، ما تستطيع الجماعة أن تقوم به وحدها: **الإنارة، والنظافة، وملاعب القرب ومواقيتها، والنقل ومحطاته، والتنشيط، والدعم الاجتماعي**. وما لا تقوم به إلا مدعوة أو شريكة: كل ما يمس الأشخاص والمخالفات.

وأضيف درسا من الميدان: طلبت تلميذات الثانوية نقل محطة سيارات الأجرة خمسين مترا، لأن المضايقات تقع هناك. هذا الطلب وحده أقنع زملائي أكثر من عشر ندوات.`,
    },
    {
      by: 'le-teil-elected',
      daysAgo: 26,
      at: '18:40',
      body: 'La liste de Lahcen est la meilleure définition de la prévention « de situation » que j’aie lue. Chez nous, on commence trop souvent par la fin : les caméras, la police municipale. Une question d’expérience : qui, autour de votre table, représente **ceux dont on parle** ? Les nôtres n’ont jamais eu de chaise.',
    },
    {
      by: 'tiflet-elected',
      daysAgo: 25,
      at: '21:10',
      body: 'Nous avons essayé deux chaises pour deux jeunes, à la grande table. La première fois, ils n’ont rien dit. La deuxième, l’un d’eux a corrigé le plan du quartier qui était affiché au mur : il manquait un passage. Depuis, tout le monde vérifie ses plans avant de venir.',
    },
    {
      by: 'aix-elected',
      daysAgo: 23,
      at: '08:20',
      body: `J’ajoute notre règle des **deux tables**, qui nous a coûté cher à apprendre :

- la grande parle de lieux, d’heures, d’ambiance. Jamais de noms ;
- la petite parle de situations, avec une charte de confidentialité signée, et seulement les professionnels qui agissent.

Un élu n’assiste pas à la petite. Oui, moi compris. Ce n’est pas agréable, c’est juste.`,
    },
    {
      by: 'khemisset-elected',
      daysAgo: 21,
      at: '19:55',
      body: 'اشترط السيد الباشا الشرط نفسه من تلقاء نفسه: لا أسماء حول الطاولة الكبيرة. **الطاولتان** إذن قاعدة تصلح في البلدين، مع اختلاف من يجلس حول كل واحدة.',
    },
    {
      by: 'coordinator',
      daysAgo: 20,
      at: '10:00',
      body: 'Merci pour cet échange, exemplaire : vous comparez des compétences, pas des sigles. Anne-Lise prépare une fiche à partir de vos messages ; vous recevrez chacun une demande d’accord avant toute publication.',
    },
  ],
};
