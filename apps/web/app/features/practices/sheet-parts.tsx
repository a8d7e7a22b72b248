import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Prose } from '#app/components/prose.tsx';

type Block = PracticeView['blocks'][number];

/** The parts that say something. */
export function writtenParts({ blocks }: PracticeView): Block[] {
  return blocks.filter(({ body }) => body !== '');
}

/** The sheet's text: the summary as an opening, the other parts under their headings. */
export function SheetParts({ sheet }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  return writtenParts(sheet).map(({ part, html }) => (
    <section key={part} id={`part-${part}`} tabIndex={-1} className={`sheet__part sheet__part--${part}`}>
      <h2 className={part === 'summary' ? 'visually-hidden' : undefined}>{t(`practices.part.${part}.label`)}</h2>
      <div lang={sheet.locale}>
        <Prose html={html} />
      </div>
    </section>
  ));
}
