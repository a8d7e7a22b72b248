import type { Locale } from '../kernel/contract.ts';
import type { FollowReason } from '../follows/contract.ts';
import type { EntryReason } from '../inbox/contract.ts';

export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Counted = 'requests' | 'conversations' | 'threads' | 'practices' | 'binomes';

export type Words = {
  tag: string;
  dir: 'ltr' | 'rtl';
  subject: Forms;
  /** Stands for `#` where counting stopped. */
  many: string;
  hello: string;
  intro: string;
  counts: Record<Counted, Forms>;
  newest: string;
  posts: Forms;
  reason: Record<EntryReason, string>;
  because: Record<Exclude<FollowReason, 'default'>, string>;
  unnamed: string;
  open: string;
  when: Record<'weekly' | 'daily', string>;
  change: string;
  stop: string;
};

/** What digests are written in. `{name}` is somebody's; why one is told is said as the inbox says it. */
export const words: Record<Locale, Words> = {
  fr: {
    tag: 'fr-FR',
    dir: 'ltr',
    subject: { one: '# nouveauté vous attend dans Passerelle', other: '# nouveautés vous attendent dans Passerelle' },
    many: 'Plus de 99',
    hello: 'Bonjour {name},',
    intro: 'Voici ce que vous n’avez pas encore lu dans Passerelle, au moment de cet envoi :',
    counts: {
      requests: { one: '# demande attend votre réponse', other: '# demandes attendent votre réponse' },
      conversations: { one: '# conversation de binôme ou de groupe', other: '# conversations de binôme ou de groupe' },
      threads: { one: '# sujet', other: '# sujets' },
      practices: { one: '# fiche de pratique', other: '# fiches de pratique' },
      binomes: { one: '# nouvelle de vos binômes', other: '# nouvelles de vos binômes' },
    },
    newest: 'Les dernières nouveautés',
    posts: { one: '# nouveau message', other: '# nouveaux messages' },
    reason: {
      mentioned: '{name} vous mentionne',
      accepted: 'Votre réponse a été retenue',
      answered: '{name} a répondu à votre question',
      announced: 'Annonce de {name}',
      asked: 'Nouveau sujet de {name}',
      posted: '{name} a écrit',
      published: 'Nouvelle fiche sur un thème que vous suivez',
      written: 'Message de {name}',
      requested: '{name} souhaite montrer un de vos messages dans ce sujet',
      consent: 'Votre accord est demandé pour citer vos mots dans cette fiche',
      returned: 'La fiche est renvoyée à l’écriture',
      review: 'Une fiche attend votre relecture',
      questioned: 'Une question sur une fiche que vous écrivez',
      remarked: 'Une remarque sur une fiche',
      changed: 'Une source de cette fiche a changé',
      refresh: 'Il est temps de vérifier si cette fiche tient toujours',
      adopted: 'Une commune reprend cette fiche',
      revised: 'Une fiche que vous suivez a une nouvelle version',
      proposed: 'Un binôme avec {name} vous est proposé',
      disclosure: 'On vous demande si vos échanges passés peuvent être lus par la personne qui prend la suite',
      sign: 'Votre engagement avec {name} attend votre signature',
      turn: 'C’est à vous d’écrire à {name}',
      silent: 'Ce binôme est silencieux depuis longtemps',
      due: 'Une de vos étapes arrive à échéance',
      pulse: 'Comment va votre binôme ? Trois réponses suffisent',
      callback: 'Dans ce binôme, quelqu’un aimerait un appel de la coordination',
      closed: 'Ce binôme est terminé : dites ce que vous en retenez',
      succeeded: 'Quelqu’un prend la suite dans ce binôme',
      substituted: 'Quelqu’un assure l’intérim dans ce binôme',
      begun: 'Le binôme avec {name} commence',
      signed: 'Vous et {name} avez tous deux signé votre engagement',
      declined: 'Un binôme proposé n’a pas été accepté',
      paused: 'Ce binôme est en pause',
      resumed: 'Ce binôme a repris',
      assessed: 'Le bilan de {name} est arrivé',
      noted: 'Du nouveau dans le journal avec {name}',
    },
    because: {
      thread: 'Vous suivez ce sujet.',
      space: 'Vous suivez cet espace.',
      theme: 'Vous suivez ce thème.',
      own: 'C’est votre sujet.',
      replied: 'Vous y avez écrit.',
    },
    unnamed: 'Un binôme',
    open: 'Ouvrir la boîte de réception',
    when: {
      weekly: 'Vous recevez ce récapitulatif le lundi matin, quand quelque chose vous attend.',
      daily: 'Vous recevez ce récapitulatif chaque matin de la semaine, quand quelque chose vous attend.',
    },
    change: 'Choisir quand le recevoir',
    stop: 'Ne plus le recevoir',
  },
  ar: {
    tag: 'ar-MA-u-nu-latn',
    dir: 'rtl',
    subject: {
      one: 'مستجد واحد في انتظاركم على Passerelle',
      two: 'مستجدان في انتظاركم على Passerelle',
      few: '# مستجدات في انتظاركم على Passerelle',
      many: '# مستجدًا في انتظاركم على Passerelle',
      other: '# مستجد في انتظاركم على Passerelle',
    },
    many: 'أكثر من 99',
    hello: 'تحية طيبة {name}،',
    intro: 'هذا ما لم تقرؤوه بعد على Passerelle، عند إرسال هذه الرسالة:',
    counts: {
      requests: { one: 'طلب واحد ينتظر جوابكم', two: 'طلبان ينتظران جوابكم', few: '# طلبات تنتظر جوابكم', many: '# طلبًا ينتظر جوابكم', other: '# طلب ينتظر جوابكم' },
      conversations: {
        one: 'محادثة واحدة لثنائي أو مجموعة',
        two: 'محادثتان لثنائي أو مجموعة',
        few: '# محادثات لثنائيات أو مجموعات',
        many: '# محادثة لثنائيات أو مجموعات',
        other: '# محادثة لثنائيات أو مجموعات',
      },
      threads: { one: 'موضوع واحد', two: 'موضوعان', few: '# مواضيع', many: '# موضوعًا', other: '# موضوع' },
      practices: { one: 'بطاقة ممارسة واحدة', two: 'بطاقتا ممارسة', few: '# بطاقات ممارسة', many: '# بطاقة ممارسة', other: '# بطاقة ممارسة' },
      binomes: { zero: 'لا جديد في ثنائياتكم', one: 'جديد واحد في ثنائياتكم', two: 'جديدان في ثنائياتكم', few: '# مستجدات في ثنائياتكم', many: '# مستجدا في ثنائياتكم', other: '# مستجد في ثنائياتكم' },
    },
    newest: 'آخر المستجدات',
    posts: { one: 'رسالة جديدة واحدة', two: 'رسالتان جديدتان', few: '# رسائل جديدة', many: '# رسالة جديدة', other: '# رسالة جديدة' },
    reason: {
      mentioned: 'إشارة إليكم من {name}',
      accepted: 'اعتُمد جوابكم',
      answered: 'جواب عن سؤالكم من {name}',
      announced: 'إعلان من {name}',
      asked: 'موضوع جديد من {name}',
      posted: 'مساهمة من {name}',
      published: 'بطاقة جديدة في محور تتابعونه',
      written: 'رسالة من {name}',
      requested: 'طلب من {name} لعرض إحدى رسائلكم في هذا الموضوع',
      consent: 'يُطلب منكم الموافقة على الاستشهاد بكلامكم في هذه البطاقة',
      returned: 'أُعيدت البطاقة إلى الكتابة',
      review: 'بطاقة تنتظر مراجعتكم',
      questioned: 'سؤال حول بطاقة تشاركون في كتابتها',
      remarked: 'ملاحظة على بطاقة',
      changed: 'تغيّر أحد مصادر هذه البطاقة',
      refresh: 'حان وقت التحقق من أن هذه البطاقة ما زالت صالحة',
      adopted: 'جماعة تعتمد هذه البطاقة',
      revised: 'نسخة جديدة من بطاقة تتابعونها',
      proposed: 'يُقترح عليكم ثنائي مع {name}',
      disclosure: 'يُطلب رأيكم: هل يمكن لمن يتولى المهمة قراءة ما كتبتم سابقا؟',
      sign: 'اتفاقكم مع {name} ينتظر توقيعكم',
      turn: 'جاء دوركم في الكتابة إلى {name}',
      silent: 'هذا الثنائي صامت منذ مدة طويلة',
      due: 'حان أجل خطوة من خطواتكم',
      pulse: 'كيف حال الثنائي؟ ثلاثة أجوبة تكفي',
      callback: 'في هذا الثنائي، شخص يرغب في مكالمة من التنسيق',
      closed: 'انتهى هذا الثنائي: قولوا ماذا تحتفظون به منه',
      succeeded: 'شخص آخر يتولى المهمة في هذا الثنائي',
      substituted: 'شخص ينوب مؤقتا في هذا الثنائي',
      begun: 'بدأ الثنائي مع {name}',
      signed: 'وقعتم أنتم و{name} اتفاقكم',
      declined: 'لم يُقبل ثنائي مقترح',
      paused: 'هذا الثنائي متوقف مؤقتا',
      resumed: 'استأنف هذا الثنائي عمله',
      assessed: 'وصل تقييم {name}',
      noted: 'جديد في دفتر التتبع مع {name}',
    },
    because: {
      thread: 'أنتم تتابعون هذا الموضوع.',
      space: 'أنتم تتابعون هذا الفضاء.',
      theme: 'أنتم تتابعون هذا المحور.',
      own: 'هذا موضوعكم.',
      replied: 'سبق أن كتبتم فيه.',
    },
    unnamed: 'ثنائي',
    open: 'فتح الوارد',
    when: {
      weekly: 'يصلكم هذا الملخص صباح كل إثنين، متى كان في انتظاركم جديد.',
      daily: 'يصلكم هذا الملخص صباح كل يوم عمل، متى كان في انتظاركم جديد.',
    },
    change: 'اختيار وقت التوصل به',
    stop: 'إيقاف هذا الملخص',
  },
  en: {
    tag: 'en-GB',
    dir: 'ltr',
    subject: { one: '# new thing waits for you in Passerelle', other: '# new things wait for you in Passerelle' },
    many: 'More than 99',
    hello: 'Hello {name},',
    intro: 'Here is what you have not read yet in Passerelle, as this mail is sent:',
    counts: {
      requests: { one: '# request waits for your answer', other: '# requests wait for your answer' },
      conversations: { one: '# conversation of a pair or a group', other: '# conversations of pairs or groups' },
      threads: { one: '# thread', other: '# threads' },
      practices: { one: '# practice', other: '# practices' },
      binomes: { one: '# thing about your pairs', other: '# things about your pairs' },
    },
    newest: 'The newest',
    posts: { one: '# new message', other: '# new messages' },
    reason: {
      mentioned: '{name} mentions you',
      accepted: 'Your answer was accepted',
      answered: '{name} answered your question',
      announced: 'Announcement by {name}',
      asked: 'New thread by {name}',
      posted: '{name} wrote',
      published: 'New practice on a theme you follow',
      written: 'Message from {name}',
      requested: '{name} would like to show one of your messages in this thread',
      consent: 'You are asked to agree to your words standing in this sheet',
      returned: 'The sheet was sent back to be written on',
      review: 'A sheet waits for your review',
      questioned: 'A question about a sheet that you write',
      remarked: 'A remark on a sheet',
      changed: 'A source of this sheet has changed',
      refresh: 'It is time to see whether this sheet still holds',
      adopted: 'A commune does as this sheet says',
      revised: 'A sheet that you follow has a new version',
      proposed: 'A pair with {name} is proposed to you',
      disclosure: 'You are asked whether whoever takes over may read what was written before',
      sign: 'Your agreement with {name} waits for your signature',
      turn: 'It is your turn to write to {name}',
      silent: 'This pair has been silent for a long time',
      due: 'One of your next steps is due',
      pulse: 'How is your pair doing? Three answers are enough',
      callback: 'Somebody in this pair would like the coordination to call',
      closed: 'This pair has ended: say what you take from it',
      succeeded: 'Somebody takes over in this pair',
      substituted: 'Somebody stands in for a time in this pair',
      begun: 'The pair with {name} begins',
      signed: 'You and {name} have both signed your agreement',
      declined: 'A proposed pair was not accepted',
      paused: 'This pair is paused',
      resumed: 'This pair goes on',
      assessed: 'The assessment by {name} has come',
      noted: 'Something new in the journal with {name}',
    },
    because: {
      thread: 'You follow this thread.',
      space: 'You follow this space.',
      theme: 'You follow this theme.',
      own: 'It is your thread.',
      replied: 'You wrote in it.',
    },
    unnamed: 'A binôme',
    open: 'Open the inbox',
    when: {
      weekly: 'You get this digest on Monday mornings, when something waits for you.',
      daily: 'You get this digest on the mornings of working days, when something waits for you.',
    },
    change: 'Choose when to get it',
    stop: 'Stop getting it',
  },
};

/** A figure in words; at a hundred, where counting stopped, "more than 99". */
export function countText({ tag, many }: Words, forms: Forms, count: number): string {
  const figure = Math.min(count, 99);
  const form = forms[new Intl.PluralRules(tag).select(figure)] ?? forms.other;
  return form.replace('#', count > 99 ? many : figure.toLocaleString(tag));
}
