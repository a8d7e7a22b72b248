import type { i18n as I18n, TFunction } from 'i18next';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

type Words = { t: TFunction; i18n: I18n };

const WordsContext = createContext<Words | null>(null);

function wordsOf(i18n: I18n): Words {
  return { i18n, t: i18n.getFixedT(i18n.language) };
}

// The server's i18next never changes its language, so what a page needs of it is made once for all pages.
const settled = new WeakMap<I18n, Words>();

function settledWords(i18n: I18n): Words {
  const words = settled.get(i18n) ?? wordsOf(i18n);
  settled.set(i18n, words);
  return words;
}

/** Gives the words of one language to all below; they follow when i18next changes its language. */
export function WordsProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  const [words, setWords] = useState(() => settledWords(i18n));
  useEffect(() => {
    const renew = () => setWords(wordsOf(i18n));
    i18n.on('languageChanged', renew);
    return () => i18n.off('languageChanged', renew);
  }, [i18n]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the page. All components share one `t`: there are hundreds of them on a page. */
export function useTranslation(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no WordsProvider above');
  return words;
}
