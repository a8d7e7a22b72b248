import type { DemoCollection } from './types.ts';

/** Sheets in the order in which they help whoever sets up a social-action unit. */
export const demoCollections: DemoCollection[] = [
  {
    title: 'Créer une cellule d’action sociale',
    intro: `On vient de vous confier la création d’une cellule d’action sociale, ou vous accompagnez une commune qui s’y met. Ces fiches se lisent **dans l’ordre des premiers mois** : regarder avant d’agir, démarrer petit, puis ouvrir deux premières actions que les habitants voient.

Prenez-les une par semaine, à deux si possible, et notez ce qui ne vaut pas chez vous.`,
    locale: 'fr',
    author: 'moderator-fr',
    published: true,
    daysAgo: 5,
    items: [
      { sheet: 'fiche-diagnostic-en-six-semaines', note: 'On commence par là : sans diagnostic, la cellule répond à ceux qui crient le plus fort. Six semaines suffisent.' },
      { sheet: 'bitaqa-khaliya-bi-awn-wahid', note: 'Une commune l’a fait avec un seul agent. Le premier mois y est raconté semaine par semaine.' },
      { sheet: 'fiche-garde-pendant-ateliers', note: 'La première action que l’on peut ouvrir presque sans budget, et celle que les femmes demandent.' },
      { sheet: 'fiche-les-petits-et-leur-grand', note: 'Quand la confiance est là : un accueil des tout-petits qui ne dépend d’aucun bâtiment.' },
      { sheet: 'fiche-deux-tables', note: 'À lire avec les élus, avant d’annoncer un comité.' },
    ],
  },
  {
    title: 'خلية العمل الاجتماعي: الخطوات الأولى',
    intro: 'لمن كُلّف بإطلاق خلية العمل الاجتماعي في جماعته ولا يملك إلا عوناً واحداً ومكتباً صغيراً. تُقرأ البطاقات **بهذا الترتيب**: كيف نبدأ، ثم كيف نصل إلى من لا يطرق الباب.',
    locale: 'ar',
    author: 'moderator-ar',
    published: true,
    daysAgo: 3,
    items: [
      { sheet: 'bitaqa-khaliya-bi-awn-wahid', note: 'من هنا نبدأ: ما الذي يُنجز في الشهر الأول بعون واحد، وما الذي يُؤجَّل.' },
      { sheet: 'bitaqa-halqat-al-yaqada', note: 'ثم نتعلم كيف يصل الخبر إلى الخلية دون لوائح أسماء.' },
      { sheet: 'fiche-garde-pendant-ateliers', note: 'أول نشاط يراه السكان، ولا يحتاج إلا إلى قاعة وتنظيم.' },
    ],
  },
  {
    title: 'Parler de prévention sans se tromper de table',
    intro: 'En préparation, pour la formation des élus.',
    locale: 'fr',
    author: 'moderator-fr',
    published: false,
    daysAgo: 2,
    items: [{ sheet: 'fiche-deux-tables', note: '' }],
  },
];
