import type { Locale } from '../kernel/contract.ts';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
type Words = {
  /** Morocco writes Latin digits. */
  tag: string;
  /** Who wrote what stands in nobody's name. */
  unnamed: string;
  reminder: string;
  one: Record<'mentioned' | 'answered' | 'announced' | 'posted' | 'requested' | 'waiting' | 'kept', string>;
  many: Record<'message' | 'posts' | 'kept', Forms & { more: string }>;
};

/** The words of notices, each in the reader's language. */
export const noticeWords: Record<Locale, Words> = {
  fr: {
    tag: 'fr-FR',
    unnamed: 'Un binôme',
    reminder: 'Rappel',
    one: {
      mentioned: 'Vous mentionne dans un sujet',
      answered: 'Vous répond dans un sujet',
      announced: 'Nouvelle annonce',
      posted: 'Nouveau message dans un sujet suivi de près',
      requested: 'Vous demande votre avis sur une question',
      waiting: 'Attend toujours votre avis sur une question',
      kept: 'Un message que vous avez gardé',
    },
    many: {
      message: { one: 'Nouveau message', other: '# nouveaux messages', more: 'Plus de # nouveaux messages' },
      posts: { other: '# nouveaux messages dans un sujet', more: 'Plus de # nouveaux messages dans un sujet' },
      kept: { other: '# messages que vous avez gardés', more: 'Plus de # messages que vous avez gardés' },
    },
  },
  ar: {
    tag: 'ar-MA-u-nu-latn',
    unnamed: 'ثنائي',
    reminder: 'تذكير',
    one: {
      mentioned: 'إشارة إليكم في موضوع',
      answered: 'رد عليكم في موضوع',
      announced: 'إعلان جديد',
      posted: 'رسالة جديدة في موضوع تتابعونه عن قرب',
      requested: 'طلب رأيكم في سؤال',
      waiting: 'سؤال ما زال في انتظار رأيكم',
      kept: 'رسالة حفظتموها',
    },
    many: {
      message: {
        one: 'رسالة جديدة',
        two: 'رسالتان جديدتان',
        few: '# رسائل جديدة',
        many: '# رسالة جديدة',
        other: '# رسالة جديدة',
        more: 'أكثر من # رسالة جديدة',
      },
      posts: {
        two: 'رسالتان جديدتان في موضوع',
        few: '# رسائل جديدة في موضوع',
        many: '# رسالة جديدة في موضوع',
        other: '# رسالة جديدة في موضوع',
        more: 'أكثر من # رسالة جديدة في موضوع',
      },
      kept: {
        two: 'رسالتان حفظتموهما',
        few: '# رسائل حفظتموها',
        many: '# رسالة حفظتموها',
        other: '# رسالة حفظتموها',
        more: 'أكثر من # رسالة حفظتموها',
      },
    },
  },
  en: {
    tag: 'en-GB',
    unnamed: 'A binôme',
    reminder: 'Reminder',
    one: {
      mentioned: 'Mentions you in a thread',
      answered: 'Answers you in a thread',
      announced: 'New announcement',
      posted: 'New post in a thread you watch closely',
      requested: 'Asks for your advice on a question',
      waiting: 'Still waits for your advice on a question',
      kept: 'A post that you kept',
    },
    many: {
      message: { one: 'New message', other: '# new messages', more: 'More than # new messages' },
      posts: { other: '# new posts in a thread', more: 'More than # new posts in a thread' },
      kept: { other: '# posts that you kept', more: 'More than # posts that you kept' },
    },
  },
};
