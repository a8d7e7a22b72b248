import { useRef } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { RemarkCount } from '@passerelle/core/remarks/contract.ts';
import { useRemarkCounts } from '#app/features/remarks/remark-counts.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { MeanwhileNotice } from './meanwhile-notice.tsx';
import { SheetForm, type SheetAnswer } from './sheet-form.tsx';
import { textsOf, type Base, type SheetField } from './sheet-merge.ts';
import { TranslationLinks } from './translation-links.tsx';
import { SourceList } from './source-list.tsx';

type Props = { sheet: PracticeView; communes: Parameters<typeof SheetForm>[0]['communes']; remarkCounts: RemarkCount[]; stored: Base<SheetField>; answer: SheetAnswer | undefined };

/** Writing a sheet, its sources at hand. */
export function SheetEditor({ sheet, communes, remarkCounts, stored, answer }: Props) {
  const { t } = useTranslation();
  const counts = useRemarkCounts(sheet.id, remarkCounts, true);
  // The merged texts of a dispute need new fields; afterwards those stay, with the focus that is in them.
  const form = useRef('first');
  if (answer?.dispute && answer.base) form.current = `merged-${answer.base.revision}`;
  return (
    <>
      <PageHeader
        title={t('practices.form.pageTitle')}
        intro={<bdi>{sheet.title}</bdi>}
        back={{ to: `/practices/${sheet.id}?words=work`, label: t('practices.form.back') }}
      />
      <div className="columns sheet-editor">
        <div className="sheet-editor__form">
          <MeanwhileNotice sheet={sheet} stored={answer?.base ?? stored} />
          <SheetForm
            key={form.current}
            texts={answer?.texts ?? textsOf(sheet)}
            stored={stored}
            communes={communes}
            answer={answer}
            canSubmit={sheet.can.submit}
            remarks={{ practiceId: sheet.id, counts }}
          />
        </div>
        <div className="sheet-editor__beside">
          <TranslationLinks sheet={sheet} />
          <Panel title={t('practices.sourcesTitle')} intro={t('practices.form.sourcesIntro')} className="sheet-editor__sources">
            <SourceList sources={sheet.sources} isOpen />
          </Panel>
        </div>
      </div>
    </>
  );
}
