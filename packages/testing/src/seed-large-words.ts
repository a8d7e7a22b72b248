import type { Theme } from '@passerelle/core/kernel/contract.ts';

/** Parts of sentences that fit together whichever are drawn: subject, verb, object, means, outcome. */
export type Words = {
  subjects: readonly string[];
  verbs: readonly string[];
  objects: readonly string[];
  means: readonly string[];
  outcomes: readonly string[];
  questions: readonly ((object: string) => string)[];
  titles: readonly ((object: string, town: string) => string)[];
  openings: readonly ((town: string, count: number) => string)[];
};

export const seededThemes: readonly Theme[] = ['early-childhood', 'youth', 'integration', 'older-people', 'employment', 'social-unit'];

export const french: Words = {
  subjects: ['la commission sociale', 'notre CCAS', 'le comité local', 'l’équipe de quartier', 'la cellule d’action sociale', 'l’association des parents', 'le centre social', 'la maison de l’enfance', 'le service jeunesse', 'la mission locale', 'le conseil des aînés', 'l’adjointe aux solidarités', 'la coordinatrice', 'le relais petite enfance', 'le club de prévention', 'la régie de quartier'],
  verbs: ['a mis en place', 'prépare', 'cherche à ouvrir', 'finance depuis un an', 'a dû suspendre', 'évalue avec les familles', 'voudrait reprendre', 'accompagne', 'a présenté au conseil', 'anime chaque semaine', 'propose d’étendre', 'a confié à une association', 'négocie avec le département', 'documente pas à pas'],
  objects: ['une halte-garderie deux matinées par semaine', 'un atelier d’insertion pour les jeunes sans diplôme', 'un accueil de jour pour les personnes âgées', 'une permanence d’accès aux droits', 'un diagnostic social partagé', 'un groupe de parole pour les mères', 'une école de la deuxième chance', 'un chantier éducatif pendant les vacances', 'un transport à la demande vers le marché', 'un cours d’alphabétisation du soir', 'un point d’écoute pour les adolescents', 'un jardin partagé au pied des immeubles', 'un fonds d’aide aux micro-projets', 'une équipe de médiateurs de nuit', 'un guichet unique pour le handicap', 'un plan d’action sur trois ans'],
  means: ['avec l’appui de l’Entraide nationale', 'sans budget supplémentaire', 'dans l’ancienne école', 'grâce à une convention avec la caisse', 'en lien avec les bailleurs', 'avec six bénévoles formés', 'dans les locaux de la bibliothèque', 'avec une subvention de la région', 'en binôme avec la ville jumelée', 'à partir des chiffres du recensement', 'avec les médecins du secteur', 'en s’appuyant sur les habitants'],
  outcomes: ['les familles viennent de plus loin que prévu', 'la liste d’attente a diminué de moitié', 'il reste à convaincre les élus', 'le bilan sera présenté au printemps', 'nous avons appris à commencer petit', 'le plus difficile a été de trouver des horaires', 'la fréquentation tient même en hiver', 'deux emplois ont pu être créés', 'les pères commencent à participer', 'nous manquons encore de recul', 'une charte fixe maintenant qui fait quoi', 'les partenaires se réunissent chaque mois'],
  questions: [(object) => `Comment avez-vous financé ${object} ?`, (object) => `Qui a déjà évalué ${object} ?`, (object) => `Par quoi commencer pour ouvrir ${object} ?`, (object) => `Auriez-vous une convention type pour ${object} ?`],
  titles: [(object, town) => `${town} : ouvrir ${object}, par où commencer ?`, (object, town) => `Retour d’expérience de ${town} sur ${object}`, (object, town) => `Qui finance ${object} ? Le cas de ${town}`, (object, town) => `${town} cherche une ville qui connaît ${object}`],
  openings: [(town, count) => `À ${town}, ${count} familles sont concernées.`, (town, count) => `Bonjour, nous suivons ${count} personnes à ${town} depuis la rentrée.`, (town, count) => `Le conseil municipal de ${town} a voté ${count} heures de plus.`, (town, count) => `Nous avons visité ${town} avec ${count} collègues.`],
};

export const arabic: Words = {
  subjects: ['اللجنة الاجتماعية', 'خلية العمل الاجتماعي', 'الجماعة', 'جمعية الحي', 'مصلحة الشؤون الاجتماعية', 'المندوبية', 'جمعية الآباء', 'شبكة الفاعلين', 'لجنة القيادة', 'دار الطالبة', 'مديرة المركز', 'المنسقة'],
  verbs: ['أطلقت', 'تهيئ', 'تمول منذ سنة', 'قيمت مع الأسر', 'اضطرت إلى تعليق', 'تقترح توسيع', 'تواكب', 'قدمت للمجلس', 'تنشط كل أسبوع', 'تفاوضت بشأن', 'وثقت خطوة بخطوة'],
  objects: ['حضانة صباحية لأطفال الحي', 'ورشة لإدماج الشباب', 'ناديا نهاريا للمسنين', 'تشخيصا اجتماعيا تشاركيا', 'دروسا مسائية لمحو الأمية', 'فضاء للاستماع إلى اليافعين', 'مدرسة للفرصة الثانية', 'نقلا مدرسيا نحو الدواوير', 'شباكا موحدا للأشخاص في وضعية إعاقة', 'تعاونية نسائية للنسيج', 'صندوقا لدعم المشاريع الصغرى', 'مخطط عمل لثلاث سنوات'],
  means: ['بدعم من التعاون الوطني', 'دون ميزانية إضافية', 'في المدرسة القديمة', 'بشراكة مع المدينة التوأم', 'في إطار المبادرة الوطنية للتنمية البشرية', 'مع ستة متطوعين مكونين', 'داخل مقر الخزانة', 'انطلاقا من أرقام الإحصاء', 'مع أطباء المستوصف', 'بالاعتماد على السكان'],
  outcomes: ['وقد تراجعت لائحة الانتظار إلى النصف', 'ويبقى إقناع المنتخبين', 'وسيعرض التقييم في الربيع', 'وتعلمنا أن نبدأ صغارا', 'وكان أصعب ما في الأمر ضبط التوقيت', 'والإقبال مستمر حتى في الشتاء', 'وبدأ الآباء يشاركون أيضا', 'وما زال ينقصنا بعض الوقت للحكم', 'ويحدد ميثاق الآن دور كل طرف', 'ويجتمع الشركاء كل شهر'],
  questions: [(object) => `كيف مولتم ${object}؟`, (object) => `من سبق له أن قيم ${object}؟`, (object) => `بماذا نبدأ لكي نفتح ${object}؟`, (object) => `هل لديكم نموذج اتفاقية يخص ${object}؟`],
  titles: [(object, town) => `${town}: بماذا نبدأ لكي نفتح ${object}؟`, (object, town) => `تجربة ${town} مع ${object}`, (object, town) => `من يمول ${object}؟ حالة ${town}`, (object, town) => `${town} تبحث عن مدينة تعرف ${object}`],
  openings: [(town, count) => `في ${town} يهم الأمر ${count} أسرة.`, (town, count) => `السلام عليكم، نتابع ${count} شخصا في ${town} منذ الدخول.`, (town, count) => `صوت مجلس ${town} على ${count} ساعة إضافية.`, (town, count) => `زرنا ${town} مع ${count} من الزملاء.`],
};
