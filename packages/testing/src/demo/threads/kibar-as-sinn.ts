import type { DemoThread } from '../types.ts';

export const kibarAsSinn: DemoThread = {
  key: 'kibar-as-sinn',
  kind: 'question',
  theme: 'older-people',
  title: 'كيف نصل إلى كبار السن الذين يعيشون وحدهم دون أن نحرجهم أو نحرج أسرهم؟',
  locale: 'ar',
  posts: [
    {
      by: 'temara-official',
      daysAgo: 39,
      at: '09:30',
      body: `صباح الخير. تشتغل مستشارة جماعية عندنا مع مجموعة عمل صغيرة على موضوع كبار السن المعزولين. الصعوبة الأولى ليست في الوسائل بل في **الباب**: الأسرة تقول «والدنا لا ينقصه شيء»، والمسن نفسه يقول «الحمد لله» ثم يغلق.

كيف تعرفون من يحتاج فعلا إلى زيارة؟ ومن يطرق الباب أول مرة، وبأي كلام؟`,
    },
    {
      by: 'sassenage-elected',
      daysAgo: 38,
      at: '21:15',
      body: `Bonsoir Nezha. Chez nous, deux erreurs dont vous pouvez faire l’économie :

- le **registre** des personnes isolées où l’on s’inscrit soi-même : ne s’y inscrivent que celles qui ne sont pas isolées ;
- la lettre à en-tête de la mairie : elle fait peur, on croit à une mise en demeure.

Ce qui marche : quelqu’un qui passe de toute façon. Le portage de repas, l’aide à domicile, la pharmacienne, le facteur.`,
    },
    {
      by: 'skhirat-official',
      daysAgo: 37,
      at: '10:50',
      body: 'من مقابلاتنا في حي إعادة الإسكان، قالت لنا سيدة: **«أفتقد أن يطرق أحد بابي بلا سبب»**. من يطرق إذن؟ جارة أو شابة من الحي، لا موظف وحده. وأول جملة ليست «هل تحتاج إلى شيء؟» لأن الجواب دائما لا، بل طلب صغير: «هل عندك خبر عن…؟» أو «علميني كيف تحضرين هذا». من يُطلب منه شيء يفتح الباب.',
    },
    {
      by: 'vienne-elected',
      daysAgo: 36,
      at: '13:10',
      accepted: true,
      body: `Bonjour Nezha, bonjour à tous. Après l’été 2003, nous avons tout repris de zéro. Ce qui tient encore aujourd’hui :

1. **Un cercle de veilleurs, pas un fichier.** Pharmacienne, boulangère, infirmière libérale, gardien, responsables de cultes : chacun sait qui appeler quand quelque chose change (« elle ne prend plus son pain »). Ils ne donnent pas de liste, ils signalent **un changement**.
2. **Un accord avant tout.** Celui qui signale dit d’abord à la personne : « j’aimerais que quelqu’un passe vous voir, est-ce que vous voulez bien ? » Sans oui, pas de visite, sauf danger.
3. **Deux visiteurs, toujours les mêmes.** La confiance se fait à la troisième visite, pas à la première.
4. **Un échange.** Le visiteur demande un service : une recette, une réparation, un souvenir pour l’école. On rend visite à quelqu’un, on ne s’occupe pas d’un cas.
5. **La famille est informée par la personne elle-même**, quand elle le veut. Jamais dans son dos.

Le numéro du cercle est celui de l’accueil du CCAS, une seule personne décroche.`,
    },
    {
      by: 'temara-official',
      daysAgo: 35,
      at: '10:00',
      body: `شكرا جزيلا. أقبل جواب السيدة ماري أنج، وألخصه لزملائي بالعربية:

- **حلقة يقظة لا لائحة أسماء**؛
- موافقة الشخص أولا؛
- زائران لا يتغيران؛
- نطلب خدمة قبل أن نعرضها؛
- الأسرة يخبرها المعني بالأمر بنفسه.

عندنا سيكون في الحلقة: الصيدلانية، وبائع الحليب، وممرضة المركز الصحي، وإمام المسجد.`,
    },
    {
      by: 'temara-elected',
      daysAgo: 5,
      at: '19:50',
      body: 'Des nouvelles du terrain : six personnes, trois équipes de deux lycéens, un samedi sur deux, toujours les mêmes. Une association assure les visites ; ni argent, ni médicament. Le point 4 est une merveille : un monsieur qui « n’avait besoin de rien » apprend maintenant à deux garçons à réparer les postes de radio. يقول إنه مشغول جدا هذه الأيام.',
    },
  ],
};
