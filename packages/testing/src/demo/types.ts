/** The shape of the demo community: plain data, resolved to rows by whoever seeds it. */

export type Theme =
  | 'early-childhood'
  | 'older-people'
  | 'youth'
  | 'integration'
  | 'employment'
  | 'crime-prevention'
  | 'women'
  | 'housing'
  | 'disability'
  | 'diagnostic'
  | 'action-plan'
  | 'social-unit';

export type DemoCommune = {
  key: string;
  nameFr: string;
  nameAr: string;
  kind: 'reference' | 'partner';
  region: 'rhone-alpes' | 'rabat-sale-zemmour-zaer';
  timeZone: 'Europe/Paris' | 'Africa/Casablanca';
};

export type DemoMember = {
  key: string;
  name: string;
  email: string;
  college: 'official' | 'elected';
  /** A commune's key. */
  commune: string;
  locale: 'fr' | 'ar' | 'en';
  role: 'member' | 'moderator' | 'coordinator' | 'administrator';
  /** In the member's own language. */
  jobTitle: string;
};

export type DemoProgramme = { key: string; nameFr: string; nameAr: string; nameEn: string };

/** `at` is HH:MM in Europe/Paris. Day 0 stops at 08:40, so that a demo seeded in the morning has no future. */
export type DemoWhen = { daysAgo: number; at: string };

/** `body` is markdown. */
export type DemoMessage = DemoWhen & { by: 'mentor' | 'mentee'; body: string };

export type DemoBinome = {
  /** Commune keys: the mentor lives in the reference town, the mentee in the partner commune. */
  reference: string;
  partner: string;
  college: 'official' | 'elected';
  messages: DemoMessage[];
};

export type DemoPost = DemoWhen & {
  /** A member's key. */
  by: string;
  body: string;
  accepted?: true;
};

export type DemoThread = {
  key: string;
  kind: 'question' | 'discussion';
  theme: Theme;
  title: string;
  locale: 'fr' | 'ar' | 'en';
  /** The first is the opening post. */
  posts: DemoPost[];
};

export type DemoPracticeBlock =
  | 'summary'
  | 'context'
  | 'whatWeDid'
  | 'steps'
  | 'costAndMeans'
  | 'pitfalls'
  | 'contacts';

export type DemoPractice = {
  key: string;
  status: 'published' | 'draft';
  theme: Theme;
  title: string;
  locale: 'fr' | 'ar';
  /** A moderator's key. */
  author: string;
  /** `post` is the index in the thread's posts. */
  sources: { thread: string; post: number }[];
  daysAgo: number;
  blocks: Record<DemoPracticeBlock, string>;
};
