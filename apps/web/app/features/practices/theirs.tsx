import type { MouseEvent } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { Button } from '#app/components/button.tsx';
import type { Texts } from './sheet-merge.ts';

export type Dispute<Field extends string> = { theirs: Texts<Field>; disputed: Field[]; taken: Field[] };

type Props<Field extends string> = {
  field: Field;
  dispute: Dispute<Field>;
  /** How a value reads that is no text of its own. */
  say?: (value: string) => string;
};

/** Under a field: what somebody else saved in it meanwhile, beside what is written here. */
export function Theirs<Field extends string>({ field, dispute: { theirs, disputed, taken }, say = (value) => value }: Props<Field>) {
  const { t } = useTranslation();
  if (taken.includes(field)) return <p className="theirs theirs--taken">{t('practices.dispute.taken')}</p>;
  if (!disputed.includes(field)) return null;
  return (
    <section className="theirs" aria-label={t('practices.dispute.theirs')}>
      <p className="theirs__title">{t('practices.dispute.theirs')}</p>
      <p className="theirs__text" dir="auto">
        {(theirs[field] && say(theirs[field])) || t('practices.dispute.emptied')}
      </p>
      {field !== 'audiences' && (
        <Button size="s" className="needs-script" onClick={(event) => take(event, field, theirs[field])}>
          {t('practices.dispute.take')}
        </Button>
      )}
    </section>
  );
}

function take(event: MouseEvent<HTMLButtonElement>, field: string, text: string) {
  const control = event.currentTarget.form?.elements.namedItem(field);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return;
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.focus();
}
