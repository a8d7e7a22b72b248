import type { DemoProfile } from './types.ts';

/** The cohort that all of the cast is in. */
export const demoCohort = { name: 'Promotion 2026', by: 'coordinator', openedDaysAgo: 110, startsDaysAgo: 100, lastsDays: 365 };

/** Two who are not to be paired. */
export const demoExclusion = { pair: ['sassenage-official', 'skhirat-official'], reason: 'Ils ont déjà travaillé ensemble dans une association et préfèrent rencontrer quelqu’un d’autre.', by: 'coordinator', daysAgo: 90 };

/** Of all but one: somebody has still to write theirs. */
export const demoProfiles: DemoProfile[] = [
  {
    by: 'thonon-official', languages: ['fr', 'en'], slots: 'mon-am tue-pm thu-am thu-pm', capacity: 2,
    hopes: 'Montrer ce que fait notre CCAS, et comprendre comment une commune avance avec moins de moyens mais plus de voisins.',
    offered: { 'early-childhood': 3, 'older-people': 2, integration: 2, 'social-unit': 3 }, wanted: { women: 2, 'action-plan': 1 }, wishes: ['ain-aouda-official'],
  },
  {
    by: 'ain-aouda-official', languages: ['ar', 'fr'], slots: 'tue-pm wed-am thu-pm',
    hopes: 'أريد أن أفهم كيف تُنظَّم خلية للعمل الاجتماعي من الداخل: من يستقبل، من يتابع، وكيف يُكتب التشخيص.',
    offered: { women: 2 }, wanted: { 'social-unit': 3, diagnostic: 3, 'early-childhood': 2 }, wishes: ['thonon-official'],
  },
  {
    by: 'thonon-elected', languages: ['fr'], slots: 'mon-pm fri-am',
    hopes: 'Parler entre élus de ce qui se décide vraiment, budget compris.',
    offered: { 'action-plan': 2, 'older-people': 2, housing: 1 }, wanted: { youth: 2 },
  },
  {
    by: 'ain-aouda-elected', languages: ['fr', 'ar'], slots: 'mon-pm fri-am sat-am',
    hopes: 'Convaincre mon conseil : il me faut des exemples, des chiffres et des erreurs à ne pas refaire.',
    offered: { youth: 2 }, wanted: { 'social-unit': 3, 'action-plan': 3, housing: 1 }, wishes: ['thonon-elected', 'vienne-elected'],
  },
  {
    by: 'le-teil-official', languages: ['fr'], slots: 'tue-am tue-pm fri-am',
    hopes: 'Une petite ville aussi a des choses à montrer. J’espère des échanges francs et réguliers.',
    offered: { employment: 2, housing: 3, integration: 2 }, wanted: { women: 3 },
  },
  {
    by: 'tiflet-official', languages: ['ar', 'fr'], slots: 'mon-am tue-am fri-am',
    hopes: 'أبحث عن طرق بسيطة لاستقبال النساء في وضعية صعبة، ولجمع الجمعيات حول طاولة واحدة.',
    offered: { women: 3, 'older-people': 1 }, wanted: { employment: 3, integration: 2, 'action-plan': 2 },
  },
  {
    by: 'tiflet-elected', languages: ['fr', 'ar', 'zgh'], slots: 'wed-am wed-pm sat-am',
    hopes: 'Donner une place aux jeunes dans les décisions de la commune, sans que cela reste un discours.',
    offered: { integration: 1 }, wanted: { youth: 3, employment: 2 }, wishes: ['le-teil-elected'],
  },
  {
    by: 'vienne-official', languages: ['fr', 'en'], slots: 'wed-pm thu-am', capacity: 2,
    hopes: 'Confronter notre réussite éducative à un autre regard, et garder du temps pour l’écoute.',
    offered: { youth: 3, 'crime-prevention': 2, diagnostic: 3 }, wanted: { integration: 1 },
  },
  {
    by: 'temara-official', languages: ['ar', 'fr'], slots: 'wed-pm thu-am thu-pm',
    hopes: 'مدينتنا كبيرة والطلبات كثيرة: أريد أن أتعلم كيف تُرتَّب الأولويات مع الشباب والمدارس.',
    offered: { disability: 2, women: 2 }, wanted: { youth: 3, diagnostic: 2, 'crime-prevention': 2 }, wishes: ['vienne-official'],
  },
  {
    by: 'vienne-elected', languages: ['fr'], slots: 'thu-pm fri-am', capacity: 1,
    hopes: 'Apprendre autant que transmettre : la solidarité de voisinage nous manque.',
    offered: { women: 3, integration: 2 }, wanted: { 'older-people': 2 },
  },
  {
    by: 'temara-elected', languages: ['fr', 'ar'], slots: 'thu-pm sat-am',
    hopes: 'Mettre l’insertion des femmes en tête du plan d’action, avec des indicateurs qui tiennent.',
    offered: { 'older-people': 2 }, wanted: { women: 3, 'action-plan': 2 }, wishes: ['vienne-elected'],
  },
  {
    by: 'sassenage-official', languages: ['fr', 'ar'], slots: 'mon-pm wed-am fri-pm', capacity: 2,
    hopes: 'Je parle arabe et cela peut aider. Ce qui m’intéresse : ouvrir un lieu et le faire vivre.',
    offered: { 'social-unit': 2, youth: 2, 'early-childhood': 2 }, wanted: { diagnostic: 1 },
  },
  {
    by: 'skhirat-official', languages: ['ar'], slots: 'mon-pm wed-am',
    hopes: 'أفضّل العمل بالعربية. نريد فضاء للقرب يجد فيه السكان من يوجههم.',
    offered: { diagnostic: 1 }, wanted: { 'social-unit': 3, youth: 2 },
  },
  {
    by: 'sassenage-elected', languages: ['fr'], slots: 'tue-am fri-am',
    hopes: 'Nos aînés vivent seuls, les vôtres en famille : parlons-en.',
    offered: { 'older-people': 3, disability: 2 }, wanted: { women: 1 },
  },
  {
    by: 'skhirat-elected', languages: ['fr', 'ar'], slots: 'tue-am sat-am',
    hopes: 'Un appui pour écrire notre premier projet social et pour le défendre en commission.',
    offered: { women: 2 }, wanted: { 'older-people': 2, 'action-plan': 3 }, wishes: ['sassenage-elected'],
  },
  {
    by: 'varces-official', languages: ['en', 'fr'], slots: 'mon-am thu-am', capacity: 1,
    hopes: 'A real exchange about nurseries and parents, in simple French or in English, once every two weeks.',
    offered: { 'early-childhood': 3, disability: 1 }, wanted: { women: 1 },
  },
  {
    by: 'sidi-allal-official', languages: ['ar', 'fr', 'zgh'], slots: 'mon-am thu-am thu-pm',
    hopes: 'نحن فريق صغير جدا. أحتاج إلى أمثلة من جماعات صغيرة، لا من مدن كبرى.',
    offered: { integration: 1 }, wanted: { 'early-childhood': 3, 'social-unit': 2 },
  },
  {
    by: 'varces-elected', languages: ['fr'], slots: 'wed-pm fri-pm',
    hopes: 'Le logement, d’abord le logement. Et savoir dire non sans fermer la porte.',
    offered: { housing: 3, 'action-plan': 1 }, wanted: { integration: 2 },
  },
  {
    by: 'sidi-allal-elected', languages: ['ar', 'fr'], slots: 'wed-pm sat-am',
    hopes: 'أود أن نتحدث كمنتخبين عن السكن والشباب، وعن كيفية إقناع الشركاء.',
    offered: { youth: 1 }, wanted: { housing: 3, youth: 2 }, wishes: ['varces-elected'],
  },
  {
    by: 'aix-official', languages: ['fr', 'en'], slots: 'tue-pm thu-pm', capacity: 2,
    hopes: 'Partager notre méthode de diagnostic et la voir mise à l’épreuve ailleurs.',
    offered: { diagnostic: 3, 'action-plan': 3, 'older-people': 2 }, wanted: { youth: 1 },
  },
  {
    by: 'khemisset-official', languages: ['fr', 'ar', 'zgh'], slots: 'tue-pm thu-pm fri-pm',
    hopes: 'Notre cellule existe depuis un an. Il nous manque une méthode pour suivre les familles dans la durée.',
    offered: { 'social-unit': 2, integration: 2 }, wanted: { diagnostic: 3, 'action-plan': 2 }, wishes: ['aix-official'],
  },
  {
    by: 'aix-elected', languages: ['fr'], slots: 'mon-am fri-pm',
    hopes: 'Comparer ce qui calme vraiment un quartier, et ce qui ne fait que le déplacer.',
    offered: { 'crime-prevention': 3, youth: 2 }, wanted: { integration: 1 },
  },
  {
    by: 'khemisset-elected', languages: ['ar', 'fr'], slots: 'mon-am sat-am',
    hopes: 'شبابنا يسألون عن العمل قبل كل شيء. أريد أن أرى ما فعلته المدن الأخرى وما ندمت عليه.',
    offered: { integration: 1 }, wanted: { youth: 3, 'crime-prevention': 2, employment: 2 },
  },
];
