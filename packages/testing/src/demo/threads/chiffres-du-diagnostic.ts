import type { DemoThread } from '../types.ts';

export const chiffresDuDiagnostic: DemoThread = {
  key: 'chiffres-du-diagnostic',
  kind: 'question',
  theme: 'diagnostic',
  title: 'Diagnostic : quels chiffres utiliser quand le recensement est trop large ou trop ancien ?',
  locale: 'fr',
  posts: [
    {
      by: 'khemisset-official',
      daysAgo: 61,
      at: '09:50',
      body: `Bonjour. Pour le diagnostic, je dispose du recensement (par commune, pas par quartier), des chiffres des délégations (chacune son découpage, chacune son année) et de beaucoup de « tout le monde sait que ».

En mars, à Vienne, on nous a dit : *trois sources valent mieux qu’une*. D’accord, mais quand elles se contredisent ? **Sur quoi vous appuyez-vous à l’échelle d’un quartier**, sans budget d’enquête ?`,
    },
    {
      by: 'sassenage-official',
      daysAgo: 61,
      at: '14:20',
      body: 'Quand deux sources se contredisent, je ne cherche plus laquelle a raison : je cherche **ce que chacune compte**. L’école compte des inscrits, la santé compte des passages, le bailleur compte des portes. La contradiction est souvent l’information la plus intéressante du diagnostic. Mettez les deux dans le document, avec une ligne d’explication.',
    },
    {
      by: 'le-teil-official',
      daysAgo: 60,
      at: '10:35',
      accepted: true,
      body: `Bonjour Rachida. Petite ville, petits moyens, voici comment nous faisons l’analyse des besoins sociaux entre deux recensements :

1. **Ce qu’on a déjà** (une semaine) : nos propres registres. Demandes d’aide, domiciliations, cantine, impayés d’eau, transport scolaire. On les découpe *nous-mêmes* par quartier.
2. **Ce que les autres ont** (deux semaines) : un courrier d’une page à six partenaires, avec **deux** questions chacun, pas dix. Ils répondent à deux questions.
3. **Ce que personne n’a** (deux semaines) : quinze à vingt entretiens courts, par des gens du quartier, une page, sans nom.
4. **La lecture à plusieurs** (une demi-journée) : on affiche tout au mur et on invite partenaires *et* habitants à corriger. C’est là que « tout le monde sait que » devient vrai ou faux.

Règle de prudence : en dessous de cinq personnes dans une case, on n’écrit pas le nombre. Dans une petite commune, trois familles, c’est déjà trois noms.`,
    },
    {
      by: 'temara-official',
      daysAgo: 59,
      at: '11:00',
      body: 'أضيف مصدرا ننساه: **شركاؤنا الذين لا مكاتب لهم**. البقال يعرف من يشتري بالدين، والحلاقة تعرف من لم تعد تخرج، ومدرب الملاكمة يعرف من ترك الإعدادية. On ne les cite pas comme des chiffres, on les cite comme des pistes, puis on vérifie.',
    },
    {
      by: 'ain-aouda-official',
      daysAgo: 35,
      at: '10:15',
      body: 'Je confirme pour les deux questions : j’avais envoyé dix questions au centre de santé, sans réponse. J’en ai renvoyé deux, réponse le lendemain. Et j’ajoute un chiffre dont ma binôme et moi venons de parler : les demandes **restées sans réponse**, à compter chez soi. عدّوا ما لم تجيبوا عنه.',
    },
    {
      by: 'khemisset-official',
      daysAgo: 33,
      at: '16:40',
      body: 'Lecture au mur faite hier, dans la salle des mariages : 23 personnes, dont neuf habitants. Un monsieur a rayé au feutre rouge une de mes phrases préférées. Il avait raison. Merci Nadège, c’est la meilleure demi-journée du diagnostic.',
    },
  ],
};
