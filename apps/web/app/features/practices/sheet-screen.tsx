import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { CuratorBar } from './curator-bar.tsx';
import { SheetByline } from './sheet-byline.tsx';
import { SheetContents } from './sheet-contents.tsx';
import { SheetParts } from './sheet-parts.tsx';
import { SourceList } from './source-list.tsx';

type Props = { sheet: PracticeView; answer: Parameters<typeof CuratorBar>[0]['answer'] };

/** A sheet to read. */
export function SheetScreen({ sheet, answer }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <div className="sheet__head">
        <PageHeader
          back={{ to: '/practices', label: t('practices.all') }}
          title={
            <span dir="auto" lang={sheet.locale}>
              {sheet.title}
            </span>
          }
        />
        <SheetByline sheet={sheet} />
        <CuratorBar sheet={sheet} answer={answer} />
      </div>
      <SheetContents sheet={sheet} />
      <article className="sheet__text">
        <SheetParts sheet={sheet} />
        {sheet.sources.length > 0 && (
          <section id="sources" tabIndex={-1} className="sheet__sources">
            <h2>{t('practices.sourcesTitle')}</h2>
            <p className="note">{t('practices.sourcesIntro', { count: sheet.sources.length })}</p>
            <SourceList sources={sheet.sources} />
          </section>
        )}
      </article>
    </div>
  );
}
