import { useTranslation } from '#app/lib/words.tsx';
import './difference.css';
import { wordDiff } from './word-diff.ts';

type Props = { before: string; after: string; className?: string; lang?: string };

/** A text with what went out of it and what came in, in its own lines. */
export function Difference({ before, after, className = '', lang }: Props) {
  const { t } = useTranslation();
  return (
    <p className={`difference ${className}`.trim()} dir="auto" lang={lang}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Element = kind === 'added' ? 'ins' : 'del';
        return (
          <Element key={index}>
            {/* Isolated: the text's own letters decide its direction, not the reader's language. */}
            <bdi className="visually-hidden">{t(`posts.history.${kind}`)} </bdi>
            {text}
          </Element>
        );
      })}
    </p>
  );
}
