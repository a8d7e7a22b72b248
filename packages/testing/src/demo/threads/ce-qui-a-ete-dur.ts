import type { DemoThread } from '../types.ts';

export const ceQuiAEteDur: DemoThread = {
  key: 'ce-qui-a-ete-dur',
  space: 'cohorte-2026',
  kind: 'discussion',
  theme: 'diagnostic',
  title: 'Ce qui a été dur pendant les séjours, et que les bilans ne disent pas',
  locale: 'fr',
  posts: [
    {
      by: 'khemisset-official',
      daysAgo: 20,
      at: '18:20',
      body: `Les bilans de séjour étaient beaux et vrais. Ils ne disaient pas que, le troisième soir, j’ai pleuré dans ma chambre d’hôtel : j’avais vu dans une seule matinée plus de travailleurs sociaux que nous n’en aurons jamais.

Je l’écris ici parce que cela reste entre nous. Qu’est-ce qui a été dur pour vous ?`,
    },
    {
      by: 'aix-official',
      daysAgo: 20,
      at: '19:00',
      body: 'Merci de l’avoir écrit. Pour moi, c’était de ne pas donner de leçon. Le jour de la visite du centre social, j’ai dit « il suffit de » quatre fois. J’ai compté le soir, dans le train. Chez vous, il ne suffit de rien.',
    },
    {
      by: 'tiflet-official',
      daysAgo: 19,
      at: '10:40',
      body: 'الأصعب عندي كان الرجوع. استقبلني المكتب نفسه والملفات نفسها والهاتف نفسه، وكلهم يسألون: ماذا جلبتِ معكِ؟ احتجت إلى شهر لأجيب: جلبت أسئلة.',
    },
    {
      by: 'ain-aouda-elected',
      daysAgo: 19,
      at: '22:30',
      body: 'D’être pris en photo à chaque poignée de main. Je suis venu travailler et j’ai souri pendant deux jours. La troisième journée, sans photographe, m’a appris plus que les deux premières.',
    },
    {
      by: 'moderator-ar',
      daysAgo: 18,
      at: '09:15',
      body: 'سأقترح على المنسق، دون ذكر أحد، أن يكون في كل إقامة مساء حر بلا برنامج ولا مصوّر. شكرا على الثقة.',
    },
  ],
};
