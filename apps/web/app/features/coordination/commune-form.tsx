import { useTranslation } from '#app/lib/words.tsx';
import type { communeKinds, timeZones } from '@passerelle/core/programmes/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { FactFields } from './fact-fields.tsx';
import { PlaceFields } from './place-fields.tsx';

const kinds: (typeof communeKinds)[number][] = ['reference', 'partner'];
const zones: (typeof timeZones)[number][] = ['Europe/Paris', 'Africa/Casablanca'];

export function CommuneForm({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.communes.formTitle')}>
      <Form answer={answer}>
        <TextField name="nameFr" dir="ltr" label={t('coordination.communes.nameFr')} required />
        <TextField name="nameAr" dir="rtl" lang="ar" label={t('coordination.communes.nameAr')} required />
        <RadioGroup
          name="kind"
          legend={t('coordination.communes.kind')}
          choices={kinds.map((value) => ({ value, label: t(`common.communeKind.${value}`) }))}
          defaultValue="partner"
        />
        <RadioGroup
          name="timeZone"
          legend={t('coordination.communes.timeZone')}
          choices={zones.map((value) => ({ value, label: t(`common.zone.${value}`) }))}
          defaultValue="Africa/Casablanca"
        />
        <FactFields />
        <PlaceFields />
        <SubmitButton>{t('coordination.communes.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
