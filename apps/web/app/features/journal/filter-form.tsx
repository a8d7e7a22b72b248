import { Form, useSubmit } from '@remix-run/react';
import type { SyntheticEvent } from 'react';
import type { MonthCountView } from '@passerelle/core/journal/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { CheckBox } from '#app/components/check-box.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { contactKinds } from '#app/lib/contract-constants.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { inWords } from './calendar.ts';
import { allMonths, isNarrow, type JournalFilter } from './journal-filter.ts';
import { useOwners, type Workplace } from './use-people.ts';

type Props = { binome: Workplace; filter: JournalFilter; months: MonthCountView[]; now: string };

/** Narrows the journal down. A plain form: what is chosen has an address. */
export function FilterForm({ binome, filter, months, now }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const submit = useSubmit();
  const people = useOwners(binome);
  const listed = new Set([...months.map(({ month }) => month), now, ...(filter.month ? [filter.month] : [])]);
  const countOf = (month: string) => months.find((one) => one.month === month)?.count ?? 0;
  const monthChoices = [...listed].toSorted().reverse().map((month) => ({ value: month, label: `${inWords(tag, 'month', month)} (${countOf(month)})` }));
  const show = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(new URLSearchParams([...new FormData(event.currentTarget)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]]))), { preventScrollReset: true });
  };
  return (
    // Folded again with every answer.
    <details key={JSON.stringify(filter)} className="refine">
      <summary className="button button--secondary button--m">{t('journal.filter.title')}</summary>
      <Form method="get" className="form refine__form" onSubmit={show}>
        <div className="form__pair">
          <Select name="month" label={t('journal.filter.month')} options={[{ value: allMonths, label: t('journal.filter.allMonths') }, ...monthChoices]} defaultValue={filter.month ?? allMonths} />
          <Select name="kind" label={t('journal.filter.kind')} options={contactKinds.map((kind) => ({ value: kind, label: t(`journal.kind.${kind}`) }))} placeholder={t('journal.filter.any')} defaultValue={filter.kind ?? ''} />
          <Select name="authorId" label={t('journal.filter.person')} options={people} placeholder={t('journal.filter.anybody')} defaultValue={filter.authorId ?? ''} />
          <TextField name="words" type="search" label={t('journal.filter.words')} maxLength={200} defaultValue={filter.words} />
        </div>
        <CheckBox name="open" value="true" label={t('journal.filter.open')} defaultChecked={filter.open} />
        <div className="button-row">
          <Button type="submit" look="primary">
            {t('journal.filter.show')}
          </Button>
          {isNarrow(filter) && (
            <LinkButton to={`/binomes/${binome.id}/journal`} look="quiet">
              {t('journal.filter.clear')}
            </LinkButton>
          )}
        </div>
      </Form>
    </details>
  );
}
