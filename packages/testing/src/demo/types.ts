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
  /** Of its town hall, to a hundredth of a degree. */
  latitude: number;
  longitude: number;
  /** Rounded. */
  population: number;
  setting: 'urban' | 'suburban' | 'rural' | 'mountain';
};

/** `towns` are communes' keys. */
export type DemoTie = { towns: [string, string]; note: string };

type DemoLevels = Partial<Record<Theme, 1 | 2 | 3>>;

/** What a member brings to a binôme and hopes of it, in their own language. */
export type DemoProfile = {
  /** A member's key. */
  by: string;
  languages: ('fr' | 'ar' | 'en' | 'zgh')[];
  /** Half days, as `mon-am tue-pm`. */
  slots: string;
  capacity?: number;
  hopes: string;
  wanted: DemoLevels;
  offered: DemoLevels;
  /** Members' keys. */
  wishes?: string[];
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

export type DemoProgramme = { key: string; nameFr: string; nameAr: string; nameEn: string; rules: string; startsDaysAgo: number; lastsDays: number };

/** `at` is HH:MM in Europe/Paris. Day 0 stops at 08:40, so that a demo seeded in the morning has no future. */
export type DemoWhen = { daysAgo: number; at: string };

/** A message of a conversation, by one of those who are in it. `body` is markdown; `@{key}` in it names a member. */
export type DemoTalk<By extends string> = DemoWhen & {
  by: By;
  body: string;
  /** What another message calls this one by. */
  key?: string;
  /** The key of the message that it answers. */
  answers?: string;
  /** What it said before it was edited. */
  before?: string;
  /** Emoji to those who put it there. */
  reactions?: Record<string, By[]>;
  pinnedBy?: By;
  /** Only its place is left. */
  deleted?: true;
  /** The key of the thread whose accepted answer it brings back; that is its text. */
  brings?: string;
};

export type DemoMessage = DemoTalk<'mentor' | 'mentee'>;

export type DemoGroup = {
  key: string;
  title: string;
  description: string;
  history: 'start' | 'joining';
  admission: 'open' | 'invited';
  /** A moderator's or coordinator's key; they are in it. */
  by: string;
  openedDaysAgo: number;
  closedDaysAgo?: number;
  /** Keys of members; `everybody` of the programme. */
  members: readonly string[] | 'everybody';
  messages: DemoTalk<string>[];
};

export type DemoSpace = {
  key: string;
  kind: 'programme' | 'theme' | 'college' | 'cohort';
  theme?: Theme;
  college?: 'official' | 'elected';
  /** The key of the group whose members read it. */
  group?: string;
  title?: string;
  description: string;
  writing?: 'members' | 'replies' | 'curators';
  /** A moderator's or coordinator's key. */
  by: string;
  openedDaysAgo: number;
};

export type DemoBinome = {
  /** Commune keys: the mentor lives in the reference town, the mentee in the partner commune. */
  reference: string;
  partner: string;
  college: 'official' | 'elected';
  messages: DemoMessage[];
};

export type DemoPost = DemoWhen & {
  /** A member's key; `unnamed` for what a binôme wrote without names. */
  by: string;
  body: string;
  accepted?: true;
};

export type DemoThread = {
  key: string;
  /** The key of its space; left out: the general one. */
  space?: string;
  kind: 'question' | 'discussion' | 'announcement' | 'poll';
  theme: Theme;
  title: string;
  locale: 'fr' | 'ar' | 'en';
  /** The binôme whose question it is, without names, and the key of whoever of the two asked. */
  relay?: { conversation: string; by: string };
  /** The key of the sheet that it is about. */
  about?: string;
  /** The first is the opening post. */
  posts: DemoPost[];
};

export type DemoPracticeBlock =
  | 'summary'
  | 'context'
  | 'whatWeDid'
  | 'steps'
  | 'costAndMeans'
  | 'results'
  | 'pitfalls'
  | 'partners'
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
  /** The key of the sheet that it adapts, which comes before it. */
  adapts?: string;
  /** The key of the commune whose practice it is. */
  commune?: string;
  facts?: {
    communeSize?: 'small' | 'medium' | 'large' | 'city';
    budget?: 'none' | 'low' | 'medium' | 'high' | 'veryHigh';
    duration?: 'weeks' | 'months' | 'year' | 'years' | 'ongoing';
    audiences?: ('families' | 'children' | 'youth' | 'women' | 'olderPeople' | 'disabledPeople' | 'migrants' | 'jobSeekers' | 'poorHouseholds' | 'residents' | 'staff' | 'elected')[];
  };
  /** From its day in the library on; a year without it. */
  refreshInDays?: number;
  /** `open`: it has a public page, to which all have agreed; `asked`: those who wrote its sources are asked. */
  outside?: 'open' | 'asked';
  blocks: Partial<Record<DemoPracticeBlock, string>>;
  /** The same in another language; `stale` names the blocks whose original was written anew since. */
  translations?: { locale: 'fr' | 'ar' | 'en'; title: string; by: string; daysAgo: number; blocks: Partial<Record<DemoPracticeBlock, string>>; stale?: DemoPracticeBlock[] }[];
};

export type DemoAdoption = DemoWhen & {
  /** A sheet's key. */
  practice: string;
  /** The key of the member who says so for their commune. */
  by: string;
  stage: 'planned' | 'begun' | 'done';
  changes: string;
  outcome: string;
};

export type DemoCollection = {
  title: string;
  intro: string;
  locale: 'fr' | 'ar';
  /** A moderator's key. */
  author: string;
  published: boolean;
  daysAgo: number;
  /** In their order, by the sheets' keys. */
  items: { sheet: string; note: string }[];
};

export type DemoContact = DemoWhen & {
  /** The key of its conversation. */
  binome: string;
  by: 'mentor' | 'mentee';
  kind: 'call' | 'visit' | 'mail' | 'meeting' | 'note';
  minutes?: number;
  body: string;
  private?: true;
  /** `dueIn`: so many days from today; below zero, so many ago. */
  steps?: { what: string; owner: 'mentor' | 'mentee'; dueIn: number; doneDaysAgo?: number }[];
};
