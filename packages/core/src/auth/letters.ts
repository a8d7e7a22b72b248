import type { Locale } from '../kernel/contract.ts';
import type { Letter } from '../mails/service.ts';

type Text = Omit<Letter, 'to'>;

/** The letters of accounts, each in the reader's language. Plain text: it reads the same in every mailbox. */
export const letters: Record<
  Locale,
  {
    /** `again`: it was sent before, and that link is dead. */
    invitation(facts: { name: string; inviter: string; programme: string; link: string; days: number; again: boolean }): Text;
    /** To somebody who has an account, and is in one more programme now. */
    taken(facts: { name: string; inviter: string; programme: string; link: string }): Text;
    passwordReset(facts: { name: string; link: string; minutes: number }): Text;
  }
> = {
  fr: {
    invitation: ({ name, inviter, programme, link, days, again }) => ({
      subject: `${inviter} vous invite dans Passerelle`,
      text: `Bonjour ${name},

${inviter} vous invite à rejoindre « ${programme} » sur Passerelle, l'espace de travail des binômes.

Pour choisir votre mot de passe et entrer, ouvrez ce lien :
${link}

Il est personnel, ne sert qu'une fois et reste valable ${days} jours.${again ? '\nIl remplace celui de la lettre précédente, qui ne fonctionne plus.' : ''}
Si vous n'attendiez pas cette invitation, laissez-la de côté : rien ne se passera.`,
    }),
    taken: ({ name, inviter, programme, link }) => ({
      subject: `${inviter} vous accueille dans un programme de Passerelle`,
      text: `Bonjour ${name},

${inviter} vous a fait entrer dans le programme « ${programme} » sur Passerelle.

Votre compte et votre mot de passe restent les mêmes :
${link}

Si vous ne souhaitez pas en faire partie, dites-le à ${inviter} : vous en sortirez aussi simplement.`,
    }),
    passwordReset: ({ name, link, minutes }) => ({
      subject: 'Choisir un nouveau mot de passe',
      text: `Bonjour ${name},

Quelqu'un, vous sans doute, a demandé à changer le mot de passe de votre compte Passerelle.

Pour en choisir un nouveau, ouvrez ce lien :
${link}

Il ne sert qu'une fois et reste valable ${minutes} minutes.
Si ce n'était pas vous, ne faites rien : votre mot de passe reste le même.`,
    }),
  },
  ar: {
    invitation: ({ name, inviter, programme, link, days, again }) => ({
      subject: `دعوة من ${inviter} للانضمام إلى Passerelle`,
      text: `تحية طيبة ${name}،

يدعوكم ${inviter} للانضمام إلى «${programme}» على منصة Passerelle، فضاء عمل الثنائيات.

لاختيار كلمة المرور والدخول، افتحوا هذا الرابط:
${link}

الرابط شخصي، يُستعمل مرة واحدة فقط، ويبقى صالحًا لمدة ${days} يومًا.${again ? '\nوهو يعوض رابط الرسالة السابقة الذي لم يعد صالحًا.' : ''}
إذا لم تكونوا تنتظرون هذه الدعوة فلا داعي لأي إجراء.`,
    }),
    taken: ({ name, inviter, programme, link }) => ({
      subject: `${inviter}: مرحبًا بكم في برنامج على Passerelle`,
      text: `تحية طيبة ${name}،

أصبحتم عضوًا في برنامج «${programme}» على منصة Passerelle، بمبادرة من ${inviter}.

يبقى حسابكم وكلمة مروركم كما هما:
${link}

إذا كنتم لا ترغبون في المشاركة، فيكفي إبلاغ ${inviter} بذلك.`,
    }),
    passwordReset: ({ name, link, minutes }) => ({
      subject: 'اختيار كلمة مرور جديدة',
      text: `تحية طيبة ${name}،

طُلب تغيير كلمة مرور حسابكم على منصة Passerelle، والأرجح أن الطلب صادر عنكم.

لاختيار كلمة مرور جديدة، افتحوا هذا الرابط:
${link}

يُستعمل الرابط مرة واحدة فقط، ويبقى صالحًا لمدة ${minutes} دقيقة.
إذا لم يصدر الطلب عنكم فلا تفعلوا شيئًا: كلمة مروركم لم تتغير.`,
    }),
  },
  en: {
    invitation: ({ name, inviter, programme, link, days, again }) => ({
      subject: `${inviter} invites you to Passerelle`,
      text: `Hello ${name},

${inviter} invites you to join “${programme}” on Passerelle, the workspace of mentoring pairs.

To choose your password and come in, open this link:
${link}

It is personal, works once, and stays valid for ${days} days.${again ? '\nIt replaces the link of the earlier letter, which no longer works.' : ''}
If you were not expecting this invitation, leave it: nothing will happen.`,
    }),
    taken: ({ name, inviter, programme, link }) => ({
      subject: `${inviter} welcomes you to a programme on Passerelle`,
      text: `Hello ${name},

${inviter} has brought you into the programme “${programme}” on Passerelle.

Your account and your password stay the same:
${link}

If you would rather not take part, tell ${inviter}: leaving is just as simple.`,
    }),
    passwordReset: ({ name, link, minutes }) => ({
      subject: 'Choose a new password',
      text: `Hello ${name},

Somebody, most likely you, asked to change the password of your Passerelle account.

To choose a new one, open this link:
${link}

It works once and stays valid for ${minutes} minutes.
If it was not you, do nothing: your password stays the same.`,
    }),
  },
};
