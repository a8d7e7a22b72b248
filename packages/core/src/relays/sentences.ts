import type { Locale } from '../kernel/contract.ts';

type Sentences = {
  /** What stands where the question was, as title and as text; in the thread's language. */
  retractedTitle: string;
  retracted: string;
  /** Before the answer that comes back, and the link after it; in the asker's language. */
  cameBack(title: string, name: string, commune: string): string;
  readThere: string;
};

// Each begins with a letter of its language, which gives the paragraph its direction.
export const sentences: Record<Locale, Sentences> = {
  fr: {
    retractedTitle: 'Question retirée',
    retracted: '*Le binôme qui avait écrit ces mots les a retirés.*',
    cameBack: (title, name, commune) => `La réponse retenue à notre question « ${title} », de ${name} (${commune}) :`,
    readThere: 'Lire la réponse dans son sujet',
  },
  ar: {
    retractedTitle: 'سؤال مسحوب',
    retracted: '*سحب الثنائي ما كان مكتوبًا هنا.*',
    cameBack: (title, name, commune) => `الجواب المعتمَد عن سؤالنا «${title}»، من ${name} (${commune}):`,
    readThere: 'قراءة الجواب في موضوعه',
  },
  en: {
    retractedTitle: 'Question withdrawn',
    retracted: '*The binôme that wrote these words has withdrawn them.*',
    cameBack: (title, name, commune) => `The accepted answer to our question “${title}”, from ${name} (${commune}):`,
    readThere: 'Read the answer in its thread',
  },
};
