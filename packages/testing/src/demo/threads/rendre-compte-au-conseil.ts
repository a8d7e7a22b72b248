import type { DemoThread } from '../types.ts';

export const rendreCompteAuConseil: DemoThread = {
  key: 'rendre-compte-au-conseil',
  space: 'elus',
  kind: 'discussion',
  theme: 'social-unit',
  title: 'Rendre compte au conseil sans nommer personne : comment faites-vous en séance ?',
  locale: 'fr',
  posts: [
    {
      by: 'temara-elected',
      daysAgo: 16,
      at: '21:10',
      body: `Entre nous, puisque nous sommes entre nous. À la dernière session, un collègue m’a demandé devant tout le monde « qui, dans le quartier de la gare, a reçu l’aide ? ». Tout le monde attendait des noms.

J’ai répondu par des nombres. Il a dit que je cachais quelque chose, et une partie de la salle l’a cru. **Que répondez-vous, vous, à cette question-là ?**`,
    },
    {
      by: 'varces-elected',
      daysAgo: 16,
      at: '22:00',
      body: 'Chez nous la règle est votée : le conseil fixe les critères, le CCAS décide dossier par dossier, à huis clos, et le conseil ne reçoit qu’un tableau. Quand on me demande un nom, je lis la délibération à voix haute. C’est long, c’est ennuyeux, et personne ne redemande.',
    },
    {
      by: 'khemisset-elected',
      daysAgo: 15,
      at: '13:30',
      body: `عشت الموقف نفسه. الذي نفعني أنني طلبت من الرئيس أن نصوّت **قبل** بداية التوزيع على ثلاث جمل: من له الحق، ومن يقرر، وما الذي يُنشر. وحين جاء السؤال قلت: «صوّتنا على ألا نجيب عنه».

أما من قال إنك تخفين شيئا فأجيبيه بالأرقام حسب الأحياء: تقول كل شيء ولا تفضح أحدا.`,
    },
    {
      by: 'thonon-elected',
      daysAgo: 15,
      at: '19:45',
      body: 'Attention aux nombres par quartier, Lahcen : en dessous de cinq foyers, tout le monde sait qui c’est. Nous regroupons les petits quartiers, sur le conseil des agents, et nous le disons sous le tableau.',
    },
    {
      by: 'sidi-allal-elected',
      daysAgo: 14,
      at: '20:25',
      body: 'وأنا أضيف: من يسأل عن الأسماء في الجلسة يسأل غالبا لأن أحدا سأله هو في الشارع. دعوته بعد الجلسة إلى شاي وشرحت له ما يقوله للناس. في الجلسة التالية دافع هو عن القاعدة.',
    },
    {
      by: 'temara-elected',
      daysAgo: 13,
      at: '08:15',
      body: 'Je garde trois choses : la règle votée avant, le regroupement sous cinq foyers, et le thé. شكرا لكم، الدورة المقبلة بعد أسبوعين، وسأحكي لكم.',
    },
  ],
};
