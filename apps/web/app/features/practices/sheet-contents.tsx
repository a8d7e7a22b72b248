import { useId } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { SheetText } from './reading-texts.ts';
import { writtenParts } from './sheet-parts.tsx';

/** The parts to jump to, beside the text where there is room. */
export function SheetContents({ sheet, texts }: { sheet: PracticeView; texts: readonly SheetText[] }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <nav aria-labelledby={id} className="sheet__contents">
      <p id={id}>{t('practices.contents')}</p>
      <ul role="list">
        {writtenParts(texts).map((part) => (
          <li key={part}>
            <a href={`#part-${part}`}>{t(`practices.part.${part}.label`)}</a>
          </li>
        ))}
        {sheet.sources.length > 0 && (
          <li>
            <a href="#sources">{t('practices.sourcesTitle')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
