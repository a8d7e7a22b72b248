import { Form, useSearchParams } from '@remix-run/react';
import type { StandingFilters } from '@passerelle/core/overview/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Select } from '#app/components/select.tsx';
import { colleges } from '#app/features/coordination/colleges.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { shownHealth, shownStages } from './kinds.ts';

export type NarrowChoices = { communes: readonly { id: string; nameFr: string; nameAr: string }[]; cohorts: readonly { id: string; name: string }[] };

/** Narrows the list down. A plain form: what is chosen has an address. */
export function NarrowForm({ asked, communes, cohorts }: NarrowChoices & { asked: StandingFilters }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const nameOf = useCommuneName();
  const [search] = useSearchParams();
  const kept = ['sort', 'programme'].flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ''] as const] : []));
  const options = <Value extends string>(values: readonly Value[], labelOf: (value: Value) => string) => values.map((value) => ({ value, label: labelOf(value) }));
  const towns = communes.map((commune) => ({ value: commune.id, label: nameOf(commune) })).toSorted((one, other) => one.label.localeCompare(other.label, tag));
  return (
    // Folded again with every answer.
    <details key={String(search)} className="narrow-form">
      <summary className="button button--secondary button--m">{t('overview.list.filters')}</summary>
      <Form method="get" className="form">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="form__pair">
          <Select name="health" label={t('overview.list.health')} placeholder={t('overview.list.any')} defaultValue={asked.health ?? ''} options={options(shownHealth, (state) => t(`overview.state.${state}`))} />
          <Select name="stage" label={t('overview.list.stage')} placeholder={t('overview.list.any')} defaultValue={asked.stage ?? ''} options={options(shownStages, (stage) => t(`overview.stageOne.${stage}`))} />
          <Select name="college" label={t('overview.list.college')} placeholder={t('overview.list.any')} defaultValue={asked.college ?? ''} options={options(colleges, (college) => t(`common.college.${college}`))} />
          <Select name="communeId" label={t('overview.list.commune')} placeholder={t('overview.list.anyCommune')} defaultValue={asked.communeId ?? ''} options={towns} />
          {cohorts.length > 0 && <Select name="cohortId" label={t('overview.list.cohort')} placeholder={t('overview.list.anyCohort')} defaultValue={asked.cohortId ?? ''} options={cohorts.map(({ id, name }) => ({ value: id, label: name }))} />}
          <Select name="wantsCall" label={t('overview.list.wantsCall')} placeholder={t('overview.list.any')} defaultValue={asked.wantsCall ? 'true' : ''} options={[{ value: 'true', label: t('overview.list.yes') }]} />
        </div>
        <Button type="submit" look="primary">
          {t('overview.list.show')}
        </Button>
      </Form>
    </details>
  );
}
