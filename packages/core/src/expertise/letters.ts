import type { Locale } from '../kernel/contract.ts';
import type { Letter } from '../mails/service.ts';

type Facts = { name: string; asker: string; title: string; link: string };

/** The letter to an expert whose answer is still missing. Plain text: it reads the same in every mailbox. */
export const reminderLetters: Record<Locale, (facts: Facts) => Omit<Letter, 'to'>> = {
  fr: ({ name, asker, title, link }) => ({
    subject: `${asker} attend toujours un avis : ${title}`,
    text: `Bonjour ${name},

${asker} vous a posé une question parce que vous connaissez le sujet :
« ${title} »

Personne n’y a encore répondu. Deux phrases aident déjà :
${link}

Si vous ne pouvez pas répondre, la même page permet de décliner : personne n’en saura rien.
Vous ne recevrez pas d’autre rappel pour cette question.`,
  }),
  ar: ({ name, asker, title, link }) => ({
    subject: `${asker} في انتظار رأيكم: ${title}`,
    text: `تحية طيبة ${name}،

وُجّه إليكم سؤال من ${asker} لأنكم على دراية بالموضوع:
«${title}»

لم يجب عنه أحد بعد. جملتان تكفيان للمساعدة:
${link}

إن تعذّر عليكم الجواب، فيمكنكم الاعتذار من الصفحة نفسها دون أن يعلم أحد بذلك.
لن تصلكم رسالة تذكير أخرى بشأن هذا السؤال.`,
  }),
  en: ({ name, asker, title, link }) => ({
    subject: `${asker} is still waiting for advice: ${title}`,
    text: `Hello ${name},

${asker} asked you a question because you know about the subject:
“${title}”

Nobody has answered it yet. Two sentences already help:
${link}

If you cannot answer, you can decline on the same page: nobody will know.
You will get no other reminder about this question.`,
  }),
};
