import type { BinomeStep, CloseReason, Explanation, PauseReason } from '@passerelle/core/binomes/contract.ts';
import type { DemoMessage, DemoWhen } from './types.ts';

type Assessment = DemoWhen & { by: 'mentor' | 'mentee'; useful: number; reached: number; rhythm: number; again: boolean; learned: string };
type Agreement = { rhythm: 'weekly' | 'fortnightly' | 'monthly' | 'free'; rules: string; goals: string; writtenBy: 'mentor' | 'mentee'; written: DemoWhen; signed: DemoWhen };

export type DemoLife = {
  mentor: string;
  mentee: string;
  college: 'official' | 'elected';
  explained?: Explanation;
  steps: (DemoWhen & { step: BinomeStep; by: 'mentor' | 'mentee' | 'coordinator'; untilInDays?: number })[];
  pause?: { reason: PauseReason; untilInDays: number };
  closing?: CloseReason;
  messages: DemoMessage[];
  agreement?: Agreement;
  assessments?: Assessment[];
};

/** What the first binôme agreed on, by the key of its conversation. */
export const demoAgreement: Agreement & { conversation: string } = {
  conversation: 'thonon-ain-aouda-official',
  rhythm: 'fortnightly',
  goals: '- Un diagnostic partagé des besoins sociaux d’Aïn Aouda pour la fin du mois de mai\n- Une cellule d’action sociale qui reçoit du public deux matinées par semaine\n- Pour Thonon : revoir l’accueil du CCAS avec un regard neuf',
  rules: 'Chacun appelle à son tour, **le mardi à 10 h**, heure de Paris.\n\nOn répond sous trois jours ouvrés, même pour dire « plus tard ». Ce que disent les familles reste entre nous.',
  writtenBy: 'mentor',
  written: { daysAgo: 180, at: '10:00' },
  signed: { daysAgo: 178, at: '15:30' },
};

/** Binômes of the second round of pairing: one proposed, one silent for weeks, one at rest, one over. */
export const demoLives: DemoLife[] = [
  {
    mentor: 'sassenage-families', mentee: 'sidi-allal-women', college: 'elected',
    steps: [
      { step: 'proposed', by: 'coordinator', daysAgo: 70, at: '09:20' },
      { step: 'accepted', by: 'mentor', daysAgo: 69, at: '12:10' },
      { step: 'accepted', by: 'mentee', daysAgo: 68, at: '17:40' },
      { step: 'begun', by: 'mentee', daysAgo: 68, at: '17:40' },
    ],
    messages: [
      { by: 'mentee', daysAgo: 66, at: '10:05', body: 'Bonjour Monsieur Montbrizon, trois associations de femmes nous demandent un local. Comment faites-vous à Sassenage ?' },
      { by: 'mentor', daysAgo: 60, at: '18:30', body: 'Bonjour, nous prêtons la maison de la famille par demi-journées, avec une convention d’une page. Je vous l’envoie.' },
      { by: 'mentor', daysAgo: 20, at: '11:15', body: 'Avez-vous pu la montrer à votre président ?' },
    ],
  },
  {
    mentor: 'thonon-housing', mentee: 'skhirat-women', college: 'official',
    explained: {
      score: 0.74,
      parts: [
        { criterion: 'themes', points: 0.8, weight: 5, shared: ['women', 'housing'] },
        { criterion: 'languages', points: 0.5, weight: 3, shared: ['fr'] },
        { criterion: 'communes', points: 0.7, weight: 2, shared: ['size'] },
      ],
    },
    steps: [{ step: 'proposed', by: 'coordinator', daysAgo: 3, at: '09:10' }],
    messages: [],
  },
  {
    mentor: 'le-teil-elders', mentee: 'khemisset-women', college: 'elected',
    steps: [
      { step: 'proposed', by: 'coordinator', daysAgo: 80, at: '09:00' },
      { step: 'accepted', by: 'mentee', daysAgo: 79, at: '18:20' },
      { step: 'accepted', by: 'mentor', daysAgo: 77, at: '08:45' },
      { step: 'begun', by: 'mentor', daysAgo: 77, at: '08:45' },
      { step: 'paused', by: 'mentee', daysAgo: 9, at: '12:00', untilInDays: 40 },
    ],
    pause: { reason: 'elections', untilInDays: 40 },
    messages: [
      { by: 'mentor', daysAgo: 76, at: '09:30', body: 'Bonjour, je suis Monique. Au Teil, je m’occupe des aînés et des clubs du mercredi. Et chez vous, qui vient aux permanences ?' },
      { by: 'mentee', daysAgo: 75, at: '19:05', body: 'مساء الخير سيدتي. النساء هن الأغلبية عندنا، خصوصا أمهات الأطفال الصغار. أود أن أفهم كيف تنظمون استقبال المسنين.' },
      { by: 'mentee', daysAgo: 9, at: '11:50', body: 'الحملة الانتخابية تبدأ الأسبوع المقبل. هل نتوقف إلى ما بعدها؟' },
    ],
  },
  {
    mentor: 'aix-information', mentee: 'temara-information', college: 'official',
    steps: [
      { step: 'begun', by: 'coordinator', daysAgo: 190, at: '09:00' },
      { step: 'signed', by: 'mentee', daysAgo: 180, at: '16:00' },
      { step: 'closed', by: 'mentee', daysAgo: 20, at: '17:00' },
    ],
    closing: 'done',
    agreement: {
      rhythm: 'monthly', goals: 'Ouvrir un point information jeunesse à Témara.', rules: 'Un appel par mois, des notes partagées.',
      writtenBy: 'mentor', written: { daysAgo: 182, at: '10:00' }, signed: { daysAgo: 180, at: '16:00' },
    },
    messages: [
      { by: 'mentor', daysAgo: 188, at: '10:15', body: 'Bonjour Samira, voici le plan de notre point information. Deux bureaux et une table suffisent pour commencer.' },
      { by: 'mentee', daysAgo: 21, at: '15:40', body: 'Le point information a ouvert lundi : onze jeunes le premier jour. Merci pour tout, Julien.' },
      { by: 'mentor', daysAgo: 20, at: '09:05', body: 'Bravo ! Votre fiche de premier entretien est meilleure que la nôtre : nous l’adoptons à Aix.' },
    ],
    assessments: [
      { by: 'mentee', daysAgo: 20, at: '17:10', useful: 5, reached: 5, rhythm: 4, again: true, learned: 'Commencer petit, et montrer aux élus ce qui marche déjà.' },
      { by: 'mentor', daysAgo: 18, at: '08:50', useful: 4, reached: 5, rhythm: 3, again: true, learned: 'La fiche de premier entretien de Témara : nous posions trop de questions.' },
    ],
  },
];
