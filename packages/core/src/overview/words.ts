import type { BinomeStatus } from '../binomes/contract.ts';
import type { HealthState } from '../health/contract.ts';
import type { College, Locale } from '../kernel/contract.ts';

/** Of an exported table, in this order. */
export const columns = [
  'id', 'stage', 'health', 'quietDays', 'turn', 'wantsCall', 'college', 'cohort', 'mentor', 'mentorJob', 'mentorCommune', 'mentee', 'menteeJob', 'menteeCommune',
  'createdOn', 'startedOn', 'mentorTurnOn', 'menteeTurnOn', 'messages', 'contacts', 'openSteps',
] as const;
export type Column = (typeof columns)[number];

export type TableWords = {
  sheet: string;
  columns: Record<Column, string>;
  stage: Record<BinomeStatus, string>;
  health: Record<HealthState, string>;
  turn: Record<'mentor' | 'mentee' | 'both', string>;
  college: Record<College, string>;
  yes: string;
  no: string;
};

/** What exported tables are written in: a program asks for them too, so they are no screen's. */
export const tableWords: Record<Locale, TableWords> = {
  fr: {
    sheet: 'Binômes',
    columns: {
      id: 'Identifiant', stage: 'Étape', health: 'Rythme', quietDays: 'Jours de silence', turn: 'À qui le tour', wantsCall: 'Souhaite un appel', college: 'Collège', cohort: 'Cohorte',
      mentor: 'Mentor', mentorJob: 'Fonction du mentor', mentorCommune: 'Ville du mentor', mentee: 'Personne accompagnée', menteeJob: 'Fonction de la personne accompagnée', menteeCommune: 'Ville de la personne accompagnée',
      createdOn: 'Formé le', startedOn: 'Commencé le', mentorTurnOn: 'Dernier tour du mentor', menteeTurnOn: 'Dernier tour de la personne accompagnée',
      messages: 'Messages, 12 semaines', contacts: 'Contacts, 12 semaines', openSteps: 'Prochaines étapes ouvertes',
    },
    stage: { proposed: 'Proposé', declined: 'Décliné', active: 'Actif', paused: 'En pause', closed: 'Clos' },
    health: { lively: 'Vivant', quiet: 'Calme', silent: 'Silencieux', lost: 'Sans nouvelles', resting: 'Au repos', none: 'Sans objet' },
    turn: { mentor: 'Mentor', mentee: 'Personne accompagnée', both: 'Les deux' },
    college: { official: 'Agents', elected: 'Élus' },
    yes: 'oui',
    no: 'non',
  },
  ar: {
    sheet: 'الثنائيات',
    columns: {
      id: 'المعرّف', stage: 'المرحلة', health: 'الوتيرة', quietDays: 'أيام الصمت', turn: 'دور من', wantsCall: 'يرغب في مكالمة', college: 'الهيئة', cohort: 'الفوج',
      mentor: 'المرشد', mentorJob: 'مهمة المرشد', mentorCommune: 'مدينة المرشد', mentee: 'الشخص المواكَب', menteeJob: 'مهمة الشخص المواكَب', menteeCommune: 'مدينة الشخص المواكَب',
      createdOn: 'تاريخ التكوين', startedOn: 'تاريخ البداية', mentorTurnOn: 'آخر دور للمرشد', menteeTurnOn: 'آخر دور للشخص المواكَب',
      messages: 'الرسائل خلال 12 أسبوعًا', contacts: 'التواصلات خلال 12 أسبوعًا', openSteps: 'خطوات مقبلة مفتوحة',
    },
    stage: { proposed: 'مقترح', declined: 'مرفوض', active: 'نشيط', paused: 'متوقف مؤقتًا', closed: 'منتهٍ' },
    health: { lively: 'حيّ', quiet: 'هادئ', silent: 'صامت', lost: 'بلا أخبار', resting: 'في استراحة', none: 'غير معني' },
    turn: { mentor: 'المرشد', mentee: 'الشخص المواكَب', both: 'الطرفان' },
    college: { official: 'الموظفون', elected: 'المنتخبون' },
    yes: 'نعم',
    no: 'لا',
  },
  en: {
    sheet: 'Binômes',
    columns: {
      id: 'Identifier', stage: 'Stage', health: 'Rhythm', quietDays: 'Days of silence', turn: 'Whose turn', wantsCall: 'Wants a call', college: 'College', cohort: 'Cohort',
      mentor: 'Mentor', mentorJob: 'Mentor’s position', mentorCommune: 'Mentor’s town', mentee: 'Mentee', menteeJob: 'Mentee’s position', menteeCommune: 'Mentee’s town',
      createdOn: 'Formed on', startedOn: 'Began on', mentorTurnOn: 'Mentor’s last turn', menteeTurnOn: 'Mentee’s last turn',
      messages: 'Messages, 12 weeks', contacts: 'Contacts, 12 weeks', openSteps: 'Open next steps',
    },
    stage: { proposed: 'Proposed', declined: 'Declined', active: 'Active', paused: 'Paused', closed: 'Closed' },
    health: { lively: 'Lively', quiet: 'Quiet', silent: 'Silent', lost: 'Not heard from', resting: 'Resting', none: 'Not applicable' },
    turn: { mentor: 'Mentor', mentee: 'Mentee', both: 'Both' },
    college: { official: 'Officials', elected: 'Elected' },
    yes: 'yes',
    no: 'no',
  },
};
