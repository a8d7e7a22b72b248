import type { DescribedCommuneView } from '@passerelle/core/programmes/contract.ts';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { communeSettings } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { facts?: Pick<DescribedCommuneView, 'population' | 'setting'> };

/** How many live in a commune and what kind of place it is. As text: people write spaces between the thousands. */
export function FactFields({ facts }: Props) {
  const { t } = useTranslation();
  return (
    <div className="form__pair">
      <TextField name="population" inputMode="numeric" dir="ltr" label={t('coordination.communes.facts.populationLabel')} hint={t('coordination.communes.facts.populationHint')} defaultValue={facts?.population ?? ''} />
      <Select
        name="setting"
        label={t('coordination.communes.facts.settingLabel')}
        options={communeSettings.map((value) => ({ value, label: t(`coordination.communes.facts.setting.${value}`) }))}
        placeholder={t('coordination.communes.facts.unknown')}
        defaultValue={facts?.setting ?? ''}
      />
    </div>
  );
}
