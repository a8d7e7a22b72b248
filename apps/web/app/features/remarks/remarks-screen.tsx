import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { RemarkView } from '@passerelle/core/remarks/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { DecidedRemarks, RemarksByPart } from './remark-list.tsx';
import { useFreshRemarks } from './use-fresh-remarks.ts';

type Props = {
  sheet: Pick<PracticeView, 'id' | 'title' | 'can'>;
  open: RemarkView[];
  decided: Page<RemarkView>;
  answer: { problem: FormProblem } | undefined;
};

/** What is said of a sheet: what waits, part by part, and below it what was decided. */
export function RemarksScreen({ sheet, open, decided, answer }: Props) {
  const { t } = useTranslation();
  useFreshRemarks(sheet.id);
  const whose = sheet.can.edit ? 'writer' : 'reader';
  return (
    <div className="text-width">
      <PageHeader
        title={t('remarks.title')}
        intro={t(whose === 'writer' ? 'remarks.introWriter' : 'remarks.introReader')}
        back={{ to: `/practices/${sheet.id}`, label: sheet.title }}
      />
      <section aria-labelledby="remarks-open" className="remarks">
        <h2 id="remarks-open">{t('remarks.open')}</h2>
        {open.some(({ can }) => can.accept) && <p className="note">{t('remarks.acceptHint')}</p>}
        {open.length > 0 ? (
          <RemarksByPart remarks={open} answer={answer} />
        ) : (
          <EmptyState title={t('remarks.noneOpen.title')} action={<LinkButton to={`/practices/${sheet.id}`}>{t('remarks.toSheet')}</LinkButton>}>
            <p>{t(`remarks.noneOpen.${whose}`)}</p>
          </EmptyState>
        )}
      </section>
      {decided.items.length > 0 && (
        <section aria-labelledby="remarks-decided" className="remarks">
          <h2 id="remarks-decided">{t('remarks.decided')}</h2>
          <DecidedRemarks remarks={decided.items} answer={answer} />
          <MoreLink nextCursor={decided.nextCursor} />
        </section>
      )}
    </div>
  );
}
