import type { NextStepView } from '@passerelle/core/journal/contract.ts';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxStep } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useOwners, type Workplace } from './use-people.ts';

type Props = { binome: Workplace; step?: NextStepView; hint?: string };

/** A next step: what is to be done, by whom, until which day. */
export function StepFields({ binome, step, hint }: Props) {
  const { t } = useTranslation();
  const owners = useOwners(binome);
  // Whoever has left keeps what was theirs until somebody else takes it on.
  const gone = step?.owner && !owners.some(({ value }) => value === step.owner?.id) ? [{ value: step.owner.id, label: step.owner.name }] : [];
  return (
    <>
      <TextField name="what" label={t('journal.form.step')} hint={hint} maxLength={maxStep} autoComplete="off" defaultValue={step?.what} />
      <div className="form__pair">
        <Select name="ownerId" label={t('journal.form.owner')} options={[...owners, ...gone]} placeholder={t('journal.form.nobody')} defaultValue={step?.owner?.id ?? ''} />
        <TextField name="dueOn" type="date" dir="ltr" label={t('journal.form.due')} defaultValue={step?.dueOn ?? ''} />
      </div>
    </>
  );
}
