import type { ReactNode } from 'react';
import { Select } from '#app/components/select.tsx';
import { audiences, budgets, communeSizes, durations } from '#app/lib/contract-constants.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { SheetField, SheetTexts } from './sheet-merge.ts';

type Commune = { id: string; nameFr: string; nameAr: string };
type Props = { texts: SheetTexts; communes: readonly Commune[]; about: (field: SheetField, say: (value: string) => string) => ReactNode };

/** What can be compared between sheets: where, how large, how much, how long, for whom. */
export function FactFields({ texts, communes, about }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const places = communes.map((commune) => ({ value: commune.id, label: communeName(commune) }));
  const choices = {
    communeSize: communeSizes.map((value) => ({ value, label: t(`practices.communeSize.${value}`) })),
    budget: budgets.map((value) => ({ value, label: t(`practices.budget.${value}`) })),
    duration: durations.map((value) => ({ value, label: t(`practices.duration.${value}`) })),
  };
  const among = (options: readonly { value: string; label: string }[]) => (value: string) => options.find((one) => one.value === value)?.label ?? value;
  return (
    <fieldset className="fact-fields">
      <legend>{t('practices.form.facts')}</legend>
      <p className="note">{t('practices.form.factsHint')}</p>
      <Select name="communeId" label={t('practices.form.commune')} options={places} placeholder={t('practices.fact.unknown')} defaultValue={texts.communeId} />
      {about('communeId', among(places))}
      {(['communeSize', 'budget', 'duration'] as const).map((field) => (
        <div key={field}>
          <Select name={field} label={t(`practices.fact.${field}`)} options={choices[field]} placeholder={t('practices.fact.unknown')} defaultValue={texts[field]} />
          {about(field, among(choices[field]))}
        </div>
      ))}
      <fieldset className="fact-fields__audiences">
        <legend>{t('practices.fact.audiences')}</legend>
        {audiences.map((audience) => (
          <label key={audience} className="fact-fields__choice">
            <input type="checkbox" name="audiences" value={audience} defaultChecked={texts.audiences.split(' ').includes(audience)} />
            <span>{t(`practices.audience.${audience}`)}</span>
          </label>
        ))}
      </fieldset>
      {about('audiences', (value) => value.split(' ').map((one) => among(audiences.map((audience) => ({ value: audience, label: t(`practices.audience.${audience}`) })))(one)).join(', '))}
    </fieldset>
  );
}
