import { TextField } from '#app/components/text-field.tsx';
import { maxCohortName } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { cohort?: { name: string; startsOn: string | null; endsOn: string | null } };

/** What a cohort is called, and from when to when it lasts. */
export function CohortFields({ cohort }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="name" label={t('cohorts.name')} hint={t('cohorts.nameHint')} defaultValue={cohort?.name} maxLength={maxCohortName} required />
      <div className="form__pair">
        <TextField name="startsOn" type="date" dir="ltr" label={t('cohorts.startsOn')} defaultValue={cohort?.startsOn ?? ''} />
        <TextField name="endsOn" type="date" dir="ltr" label={t('cohorts.endsOn')} defaultValue={cohort?.endsOn ?? ''} />
      </div>
    </>
  );
}
