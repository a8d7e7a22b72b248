import type { College, Locale, Theme } from '../kernel/contract.ts';
import { foldedWithPlaces } from '../kernel/folding.ts';
import type { Side, Slot, SpokenLanguage } from '../profiles/contract.ts';
import type { ImportColumn } from './contract.ts';

/** A word as it is looked for: without case, accents, vowel signs and whatever stands between words. */
export const plainWord = (word: string): string => foldedWithPlaces(word).folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Finds a code by itself, or by one of its words. */
function lookUp<Code extends string>(words: Record<Code, readonly string[]>): (word: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const [code, known] of Object.entries(words) as [Code, readonly string[]][]) for (const word of [code, ...known]) codes.set(plainWord(word), code);
  return (word) => codes.get(plainWord(word)) ?? null;
}

// The first three are those of the template: French, Arabic, English. The catalogues of the screens are not core's to read,
// and what people write in a sheet differs more than what a screen says.
const columns: Record<ImportColumn, readonly [fr: string, ar: string, en: string, ...string[]]> = {
  name: ['Nom complet', 'الاسم الكامل', 'Full name', 'Nom', 'Nom et prénom', 'Prénom et nom', 'الاسم', 'الاسم والنسب', 'الاسم العائلي والشخصي'],
  email: ['Adresse électronique', 'البريد الإلكتروني', 'E-mail address', 'E-mail', 'Email', 'Mail', 'Courriel', 'Adresse e-mail', 'Adresse mail', 'عنوان البريد الإلكتروني'],
  jobTitle: ['Fonction', 'المهمة', 'Job title', 'Poste', 'Job', 'Position', 'الوظيفة', 'المنصب'],
  college: ['Collège', 'الهيئة', 'College'],
  commune: ['Ville ou commune', 'المدينة أو الجماعة', 'Town or commune', 'Ville', 'Town', 'المدينة', 'الجماعة'],
  locale: ['Langue', 'اللغة', 'Language', 'Langue des messages', 'Langue de l’interface', 'لغة المراسلة'],
  cohort: ['Cohorte', 'الفوج', 'Cohort', 'Promotion'],
  side: ['Place dans le binôme', 'الموقع في الثنائي', 'Place in the binôme', 'Side', 'Côté', 'Place', 'Mentor ou accompagné', 'الموقع'],
  languages: ['Langues de travail', 'لغات العمل', 'Working languages', 'Langues', 'Langues parlées', 'Spoken languages', 'اللغات'],
  wanted: ['Thèmes à travailler', 'مواضيع للعمل عليها', 'Themes to work on', 'Thèmes recherchés', 'Thèmes souhaités', 'Besoins', 'Themes wanted', 'المحاور المطلوبة'],
  offered: ['Thèmes à partager', 'مواضيع للتقاسم', 'Themes to share', 'Thèmes proposés', 'Compétences', 'Themes offered', 'المحاور المقترحة'],
  slots: ['Disponibilités', 'أوقات التوفر', 'Availability', 'Demi-journées', 'Half days', 'أنصاف الأيام', 'الأوقات المتاحة'],
  capacity: ['Binômes à la fois', 'عدد الثنائيات', 'Binômes at once', 'Nombre de binômes', 'Binômes possibles en même temps', 'Binômes possible at once', 'Capacité', 'عدد الثنائيات الممكنة في الوقت نفسه'],
  hopes: ['Attentes', 'التطلعات', 'Hopes', 'Expectations', 'الانتظارات'],
};

export const columnNamed = lookUp(columns);

/** What heads a column of the template. */
export function columnTitle(column: ImportColumn, locale: Locale): string {
  const [fr, ar, en] = columns[column];
  return { fr, ar, en }[locale];
}

export const collegeNamed = lookUp<College>({
  official: [
    'Agent', 'Agente', 'Agents', 'Agent de la collectivité', 'Agent territorial', 'Fonctionnaire', 'Administratif', 'Civil servant', 'Civil servants', 'Official',
    'موظف', 'موظفة', 'موظف(ة)', 'موظف جماعي', 'موظفة جماعية', 'موظف(ة) جماعي(ة)', 'الموظفون', 'إداري',
  ],
  elected: ['Élu', 'Élue', 'Élu(e)', 'Élu·e', 'Élu ou élue', 'Élus', 'Elected', 'Elected official', 'Elected officials', 'منتخب', 'منتخبة', 'منتخب(ة)', 'المنتخبون'],
});

export const localeNamed = lookUp<Locale>({
  fr: ['Français', 'Francais', 'French', 'الفرنسية', 'فرنسية'],
  ar: ['Arabe', 'Arabic', 'العربية', 'عربية'],
  en: ['Anglais', 'English', 'الإنجليزية', 'إنجليزية', 'الانجليزية'],
});

const plainSideNamed = lookUp<Side>({
  mentor: ['Mentore', 'Mentor(e)', 'المرشد', 'المرشدة', 'مرشد', 'مرشدة', 'الموجه', 'موجه', 'موجهة'],
  mentee: ['Accompagné', 'Accompagnée', 'Accompagné(e)', 'Accompagné·e', 'Personne accompagnée', 'Mentoré', 'Mentorée', 'المستفيد', 'المستفيدة', 'مستفيد', 'مستفيدة', 'المستفيد من المرافقة', 'المستفيدة من المرافقة'],
});

/** In Arabic, who accompanies and who is accompanied differ in one vowel sign: it is not left out there, and without it the word says neither. */
export function sideNamed(word: string): Side | null {
  const [, vowel] = /^\s*(?:ال)?مُ?راف([\u064e\u0650])قة?\s*$/u.exec(word.normalize('NFC')) ?? [];
  return vowel ? (vowel === '\u0650' ? 'mentor' : 'mentee') : plainSideNamed(word);
}

export const languageNamed = lookUp<SpokenLanguage>({
  fr: ['Français', 'French', 'الفرنسية', 'فرنسية'],
  ar: ['Arabe', 'Arabic', 'العربية', 'عربية'],
  en: ['Anglais', 'English', 'الإنجليزية', 'إنجليزية'],
  zgh: ['Tamazight', 'Amazigh', 'Amazighe', 'Berbère', 'الأمازيغية', 'أمازيغية', 'تمازيغت'],
});

const themeWords: Record<Theme, readonly string[]> = {
  'early-childhood': ['Petite enfance', 'الطفولة الصغرى', 'الطفولة المبكرة'],
  'older-people': ['Personnes âgées', 'Aînés', 'الأشخاص المسنون', 'المسنون'],
  youth: ['Jeunesse', 'Jeunes', 'الشباب'],
  integration: ['Insertion', 'الإدماج'],
  employment: ['Emploi', 'التشغيل', 'الشغل'],
  'crime-prevention': ['Prévention de la délinquance', 'Prévention', 'الوقاية من الجنوح'],
  women: ['Droits et insertion des femmes', 'Femmes', 'Insertion des femmes', 'Women’s rights and integration', 'حقوق النساء وإدماجهن', 'النساء'],
  housing: ['Logement', 'السكن'],
  disability: ['Handicap', 'الإعاقة'],
  diagnostic: ['Diagnostic', 'التشخيص'],
  'action-plan': ['Plan d’action', 'خطة العمل', 'خطة عمل'],
  'social-unit': ['Cellule d’action sociale', 'Social-action unit', 'خلية العمل الاجتماعي'],
};
export const themeNamed = lookUp(themeWords);

const days = {
  mon: ['Lundi', 'Monday', 'الاثنين', 'الإثنين'],
  tue: ['Mardi', 'Tuesday', 'الثلاثاء'],
  wed: ['Mercredi', 'Wednesday', 'الأربعاء'],
  thu: ['Jeudi', 'Thursday', 'الخميس'],
  fri: ['Vendredi', 'Friday', 'الجمعة'],
  sat: ['Samedi', 'Saturday', 'السبت'],
} as const;
const halves = {
  am: ['matin', 'morning', 'صباحًا', 'صباح', 'صباحا'],
  pm: ['après-midi', 'afternoon', 'مساءً', 'مساء', 'بعد الزوال', 'بعد الظهر'],
} as const;

export const slotNamed = lookUp<Slot>(
  Object.fromEntries(
    Object.entries(days).flatMap(([day, names]) =>
      Object.entries(halves).map(([half, parts]) => [`${day}-${half}`, names.flatMap((name) => parts.flatMap((part) => [`${name} ${part}`, `${part} ${name}`]))]),
    ),
  ) as Record<Slot, string[]>,
);

