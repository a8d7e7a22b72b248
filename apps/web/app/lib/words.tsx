import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Words } from './i18n.ts';

type Shown = Words & { change: (words: Words) => void };

const WordsContext = createContext<Shown | null>(null);

/** Gives the words of one language to all below, and the way to change to another. */
export function WordsProvider({ words: first, children }: { words: Words; children: ReactNode }) {
  const [words, change] = useState(first);
  const value = useMemo(() => ({ ...words, change }), [words]);
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}

/** The words of the page. All components share one `t`: there are hundreds of them on a page. */
export function useTranslation(): Shown {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no WordsProvider above');
  return words;
}
