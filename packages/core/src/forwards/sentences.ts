import type { Locale } from '../kernel/contract.ts';

type Sentences = {
  /** Before words that carry a name. */
  named(name: string, commune: string): string;
  /** Before words without one. */
  ofBinome: string;
  ofGroup: string;
  /** Before the poster's own words. */
  own: string;
  /** Where words were. */
  retracted: string;
};

// Stored with the post, so in the thread's language. Each begins with a letter of that language, which gives the paragraph
// its direction, and says whose words they are without saying whether a man or a woman wrote them.
export const sentences: Record<Locale, Sentences> = {
  fr: {
    named: (name, commune) => `Avec son accord, les mots de ${name} (${commune}) :`,
    ofBinome: 'Avec son accord, les mots d’un membre d’un binôme :',
    ofGroup: 'Avec son accord, les mots d’un membre du programme :',
    own: 'Extrait de ce que j’ai écrit ailleurs :',
    retracted: '*Les mots cités ici ont été retirés.*',
  },
  ar: {
    named: (name, commune) => `ننقل هنا، بعد موافقة صاحب الكلام، كلمات ${name} (${commune}):`,
    ofBinome: 'ننقل هنا، بعد موافقة صاحب الكلام، كلمات عضو في أحد الثنائيات:',
    ofGroup: 'ننقل هنا، بعد موافقة صاحب الكلام، كلمات عضو في البرنامج:',
    own: 'مقتطف مما كتبته في موضع آخر:',
    retracted: '*سُحبت الكلمات التي كانت منقولة هنا.*',
  },
  en: {
    named: (name, commune) => `With their consent, the words of ${name} (${commune}):`,
    ofBinome: 'With their consent, the words of a member of a binôme:',
    ofGroup: 'With their consent, the words of a member of the programme:',
    own: 'From something I wrote elsewhere:',
    retracted: '*The words quoted here have been withdrawn.*',
  },
};
