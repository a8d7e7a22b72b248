import type { ReactNode } from 'react';
import { practiceParts } from '#app/lib/contract-constants.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticePart, PracticeView } from '@passerelle/core/practices/contract.ts';
import { Prose } from '#app/components/prose.tsx';
import { RemarkLink } from '#app/features/remarks/remark-link.tsx';
import type { SheetText } from './reading-texts.ts';

/** The parts that say something, in one of the languages that are read. */
export function writtenParts(texts: readonly SheetText[]): PracticePart[] {
  return practiceParts.filter((part) => texts.some(({ blocks }) => blocks.some((block) => block.part === part && block.body !== '')));
}

/** The sheet's text: the summary as an opening, the other parts under their headings; two languages beside each other, block by block. */
export function SheetParts({ sheet: { id, status }, texts }: { sheet: Pick<PracticeView, 'id' | 'status'>; texts: readonly SheetText[] }) {
  const { t } = useTranslation();
  return writtenParts(texts).map((part) => (
    <section key={part} id={`part-${part}`} tabIndex={-1} className={`sheet__part sheet__part--${part}`}>
      <h2 className={part === 'summary' ? 'visually-hidden' : undefined}>{t(`practices.part.${part}.label`)}</h2>
      <div className={texts.length > 1 ? 'sheet__pair' : undefined}>
        {texts.map((text) => (
          <Block key={text.locale} text={text} part={part}>
            {status !== 'archived' && <RemarkLink practiceId={id} part={part} locale={text.locale} isOneOfTwo={texts.length > 1} />}
          </Block>
        ))}
      </div>
    </section>
  ));
}

function Block({ text: { locale, blocks }, part, children }: { text: SheetText; part: PracticePart; children: ReactNode }) {
  const { t } = useTranslation();
  const block = blocks.find((one) => one.part === part);
  if (!block?.body) return <p className="note">{t('practices.language.missing')}</p>;
  return (
    <div>
      <div lang={locale} dir={languages[locale].dir}>
        <Prose html={block.html} />
      </div>
      {block.stale && <p className="note sheet__stale">{t('practices.language.stale')}</p>}
      {children}
    </div>
  );
}
