import type { DemoContact } from './types.ts';

const thonon = 'thonon-ain-aouda-official';
const thononElected = 'thonon-ain-aouda-elected';
const leTeil = 'le-teil-tiflet-official';
const vienne = 'vienne-temara-official';
const sassenage = 'sassenage-skhirat-official';
const aix = 'aix-khemisset-official';
const varces = 'varces-sidi-allal-official';

/** What happened in the binômes outside of their conversations, over the last two months; and what is to be done next. */
export const demoContacts: DemoContact[] = [
  // Thonon and Aïn Aouda: from the immersion stay to the plan.
  {
    binome: thonon, by: 'mentor', kind: 'visit', daysAgo: 58, at: '09:00', minutes: 210,
    body: 'Premier jour de l’immersion : **Mission Locale**, puis l’École de la deuxième chance. Driss a surtout retenu l’accueil sans rendez-vous et la fiche de liaison entre les deux maisons.',
    steps: [{ what: 'Envoyer à Driss la fiche de liaison vierge', owner: 'mentor', dueIn: -55, doneDaysAgo: 56 }],
  },
  {
    binome: thonon, by: 'mentee', kind: 'note', daysAgo: 57, at: '18:20',
    body: 'ما لفت انتباهي في المركز الجماعي للعمل الاجتماعي:\n\n- استقبال واحد، ثم توجيه بموعد؛\n- لا يُطلب من الناس أن يعيدوا قصتهم مرتين؛\n- اجتماع أسبوعي قصير حول الحالات الصعبة.',
  },
  {
    binome: thonon, by: 'mentor', kind: 'visit', daysAgo: 50, at: '14:00', minutes: 150,
    body: 'Deuxième phase : l’action pour les femmes avec l’association d’insertion, et son soutien psychologique. Convenu : Driss choisit **un seul public** pour commencer.',
    steps: [{ what: 'Choisir le public de départ et le dire au président', owner: 'mentee', dueIn: -42, doneDaysAgo: 43 }],
  },
  {
    binome: thonon, by: 'mentee', kind: 'call', daysAgo: 43, at: '11:00', minutes: 30,
    body: 'اتفقنا على البدء **بالنساء في وضعية صعبة**. الرئيس موافق، ويريد أن يرى أرقاماً قبل الدورة المقبلة.',
    steps: [{ what: 'جمع الأرقام المتوفرة لدى الدائرة والمندوبية', owner: 'mentee', dueIn: -30, doneDaysAgo: 31 }],
  },
  {
    binome: thonon, by: 'mentor', kind: 'mail', daysAgo: 30, at: '08:40',
    body: 'Envoyé : la grille de diagnostic de Vienne, en français et en arabe, et trois exemples de questions ouvertes.',
  },
  {
    binome: thonon, by: 'mentor', kind: 'call', daysAgo: 16, at: '10:15', minutes: 15,
    body: 'Point sur le diagnostic. Quarante ménages rencontrés sur soixante ; le quartier du souk manque encore.',
    steps: [
      { what: 'Terminer les entretiens du quartier du souk', owner: 'mentee', dueIn: -3 },
      { what: 'Relire la synthèse et poser des questions, sans réécrire', owner: 'mentor', dueIn: 4 },
    ],
  },
  {
    binome: thonon, by: 'mentor', kind: 'note', daysAgo: 16, at: '10:40', private: true,
    body: 'Driss hésite à parler des chiffres devant son président. Ne pas insister par écrit ; en reparler de vive voix à sa visite.',
    steps: [{ what: 'Préparer la visite du président avec le protocole', owner: 'mentor', dueIn: 9 }],
  },
  {
    binome: thonon, by: 'mentee', kind: 'meeting', daysAgo: 6, at: '10:00', minutes: 60,
    body: 'اجتماع مع السلطة المحلية والتعاون الوطني في مقر الجماعة. قاعة متاحة **يومي الثلاثاء والخميس** لخلية العمل الاجتماعي.',
    steps: [{ what: 'كتابة محضر الاجتماع وإرساله إلى إيلين', owner: 'mentee', dueIn: 1 }],
  },
  // The elected officials of the same towns.
  {
    binome: thononElected, by: 'mentor', kind: 'call', daysAgo: 24, at: '17:30', minutes: 30,
    body: 'Le président viendra à Thonon, date à confirmer. Il souhaite voir une commission du CCAS et rencontrer les associations.',
    steps: [{ what: 'Proposer trois dates au cabinet du maire', owner: 'mentor', dueIn: 2 }, { what: 'Confirmer la composition de la délégation', owner: 'mentee', dueIn: 7 }],
  },
  {
    binome: thononElected, by: 'mentee', kind: 'call', daysAgo: 9, at: '12:10', minutes: 5,
    body: 'Deux dates conviennent. La délégation sera de quatre personnes.',
  },
  // Le Teil and Tiflet: young people.
  {
    binome: leTeil, by: 'mentee', kind: 'call', daysAgo: 47, at: '10:30', minutes: 30,
    body: 'شرحت نادج كيف يشتغل مجلس الشباب عندهم: عشرون عضواً، ميزانية صغيرة، وقرار واحد كل فصل.',
  },
  {
    binome: leTeil, by: 'mentor', kind: 'meeting', daysAgo: 28, at: '15:00', minutes: 60,
    body: 'Visioconférence avec deux animateurs de la maison des jeunes. Ils veulent commencer par un **ciné-débat**.',
    steps: [{ what: 'Partager la convention avec la salle de cinéma', owner: 'mentor', dueIn: -20, doneDaysAgo: 22 }, { what: 'حجز قاعة دار الشباب', owner: 'mentee', dueIn: -18, doneDaysAgo: 18 }],
  },
  {
    binome: leTeil, by: 'mentee', kind: 'note', daysAgo: 5, at: '16:45',
    body: 'حضر ثلاثة وأربعون شاباً وشابة. السؤال الذي تكرر: **أين نجد تدريباً؟**',
    steps: [{ what: 'دعوة الوكالة الوطنية لإنعاش التشغيل إلى اللقاء المقبل', owner: 'mentee', dueIn: 11 }],
  },
  // Vienne and Témara: the diagnostic.
  {
    binome: vienne, by: 'mentor', kind: 'call', daysAgo: 39, at: '09:30', minutes: 15,
    body: 'Reprise de la formation de Vienne : qui interroger, combien, et quand s’arrêter.',
    steps: [{ what: 'Tester la grille avec trois familles', owner: 'mentee', dueIn: -31, doneDaysAgo: 33 }],
  },
  {
    binome: vienne, by: 'mentee', kind: 'mail', daysAgo: 21, at: '13:20',
    body: 'أرسلت النتائج الأولى: ثلاث أسر، ساعة لكل أسرة. سؤال السكن يُغضب الناس، ينبغي أن يأتي في الأخير.',
  },
  {
    binome: vienne, by: 'mentor', kind: 'call', daysAgo: 7, at: '11:45', minutes: 30,
    body: 'Ordre des questions revu ensemble. Nezha forme deux collègues cette semaine.',
    steps: [{ what: 'Envoyer le guide de l’enquêteur', owner: 'mentor', dueIn: 3 }],
  },
  // Sassenage and Skhirat: a social centre.
  {
    binome: sassenage, by: 'mentor', kind: 'visit', daysAgo: 35, at: '09:30', minutes: 180,
    body: 'Visite du centre social un mercredi : l’accueil, la halte-garderie, l’atelier des mères. Hicham a pris le planning en photo.',
  },
  {
    binome: sassenage, by: 'mentee', kind: 'call', daysAgo: 12, at: '15:15', minutes: 15,
    body: 'سنفتح الفضاء صباح **السبت** أولاً، مع متطوعتين.',
    steps: [{ what: 'إيجاد حل لحراسة الأطفال أثناء الورشات', owner: 'mentee', dueIn: 6 }],
  },
  // Aix-les-Bains and Khémisset: a unit at work.
  {
    binome: aix, by: 'mentor', kind: 'call', daysAgo: 33, at: '08:50', minutes: 15,
    body: 'Les trois colonnes tiennent. Il manque des noms dans la troisième : à qui envoie-t-on les gens ?',
    steps: [{ what: 'Trouver un nom et une heure pour chaque renvoi', owner: 'mentee', dueIn: -19, doneDaysAgo: 20 }],
  },
  {
    binome: aix, by: 'mentee', kind: 'meeting', daysAgo: 13, at: '10:00', minutes: 60,
    body: 'Première réunion mensuelle avec l’Entraide nationale et l’hôpital. Tous sont venus ; la prochaine est fixée.',
    steps: [{ what: 'Préparer l’ordre du jour de la deuxième réunion', owner: 'mentee', dueIn: 0 }, { what: 'Envoyer un modèle de compte rendu d’une page', owner: 'mentor', dueIn: 5 }],
  },
  // Varces and Sidi Allal El Bahraoui: early childhood.
  {
    binome: varces, by: 'mentor', kind: 'call', daysAgo: 26, at: '14:30', minutes: 30,
    body: 'Talked through the opening hours of the crèche. Abderrahim would rather begin with a morning a week for mothers and children.',
    steps: [{ what: 'Send the list of toys and their prices', owner: 'mentor', dueIn: -14, doneDaysAgo: 15 }],
  },
  {
    binome: varces, by: 'mentee', kind: 'note', daysAgo: 4, at: '09:10',
    body: 'وافق المجلس على القاعة. نحتاج إلى ستائر وسجاد قبل البداية.',
    steps: [{ what: 'طلب عروض أثمان للتجهيز', owner: 'mentee', dueIn: 8 }],
  },
];
