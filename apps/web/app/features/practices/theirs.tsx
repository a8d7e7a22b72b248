import type { MouseEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { Button } from '#app/components/button.tsx';
import type { SheetField, SheetTexts } from './sheet-merge.ts';

export type Dispute = { theirs: SheetTexts; disputed: SheetField[]; taken: SheetField[] };

/** Under a field: what somebody else saved in it meanwhile, beside what is written here. */
export function Theirs({ field, dispute: { theirs, disputed, taken } }: { field: SheetField; dispute: Dispute }) {
  const { t } = useTranslation();
  if (taken.includes(field)) return <p className="theirs theirs--taken">{t('practices.dispute.taken')}</p>;
  if (!disputed.includes(field)) return null;
  return (
    <section className="theirs" aria-label={t('practices.dispute.theirs')}>
      <p className="theirs__title">{t('practices.dispute.theirs')}</p>
      <p className="theirs__text" dir="auto">
        {(field === 'theme' ? t(`themes.${theirs.theme as Theme}`) : theirs[field]) || t('practices.dispute.emptied')}
      </p>
      <Button size="s" className="needs-script" onClick={(event) => take(event, field, theirs[field])}>
        {t('practices.dispute.take')}
      </Button>
    </section>
  );
}

function take(event: MouseEvent<HTMLButtonElement>, field: SheetField, text: string) {
  const control = event.currentTarget.form?.elements.namedItem(field);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.focus();
}
