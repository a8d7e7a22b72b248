import type { GroupView } from '@passerelle/core/groups/contract.ts';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxGroupDescription, maxGroupTitle } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Values = Record<string, string | undefined>;

/** What a group is called and what it is for. */
export function GroupWords({ values }: { values: Values }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="title" label={t('groups.form.title')} hint={t('groups.form.titleHint')} defaultValue={values.title} maxLength={maxGroupTitle} required />
      <TextArea name="description" label={t('groups.form.description')} hint={t('groups.form.descriptionHint')} defaultValue={values.description} maxLength={maxGroupDescription} rows={3} />
    </>
  );
}

/** Who gets in. */
export function AdmissionChoice({ value }: { value: GroupView['admission'] | undefined }) {
  const { t } = useTranslation();
  const choices = (['invited', 'open'] as const).map((admission) => ({
    value: admission, label: t(`groups.form.admission.${admission}`), hint: t(`groups.form.admission.${admission}Hint`),
  }));
  return (
    <div className="group-choices">
      <RadioGroup name="admission" legend={t('groups.form.admission.legend')} choices={choices} defaultValue={value ?? 'invited'} />
    </div>
  );
}

/** What whoever comes later may read; chosen once. */
export function HistoryChoice({ value }: { value: GroupView['history'] | undefined }) {
  const { t } = useTranslation();
  const choices = (['start', 'joining'] as const).map((history) => ({
    value: history, label: t(`groups.form.history.${history}`), hint: t(`groups.form.history.${history}Hint`),
  }));
  return (
    <div className="group-choices">
      <RadioGroup name="history" legend={t('groups.form.history.legend')} hint={t('groups.form.history.hint')} choices={choices} defaultValue={value ?? 'start'} />
    </div>
  );
}
