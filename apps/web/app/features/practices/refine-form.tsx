import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import type { SyntheticEvent } from 'react';
import { Button } from '#app/components/button.tsx';
import { Select } from '#app/components/select.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { askedBut, refinements, type LibraryFilter, type Refinement } from './library-filter.ts';
import type { Choices } from './use-refinements.ts';

type Props = { filter: LibraryFilter; choices: Choices };

/** Narrows the library down. A plain form: what is chosen has an address. Theme, status and order stay as they are. */
export function RefineForm({ filter, choices }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const submit = useSubmit();
  const kept = askedBut(search, refinements);
  const count = refinements.filter((name) => filter[name]).length;
  const sendChosen = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter((entry): entry is [string, string] => entry[1] !== '');
    submit(new URLSearchParams(chosen), { action: '/practices', preventScrollReset: true });
  };
  return (
    // Folded again with every answer.
    <details key={String(search)} className="refine">
      <summary className="button button--secondary button--m">
        {t('library.refine')}
        {count > 0 && <span className="refine__count">{t('library.count', { count })}</span>}
      </summary>
      <Form method="get" action="/practices" className="form refine__form" onSubmit={sendChosen}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="form__pair">
          {refinements.map((name: Refinement) => (
            <Select key={name} name={name} label={choices[name].label} options={choices[name].options} placeholder={t('library.any')} defaultValue={filter[name] ?? ''} />
          ))}
        </div>
        <Button type="submit" look="primary">
          {t('library.show')}
        </Button>
      </Form>
    </details>
  );
}
