import { Form as GetForm } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { Button } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextField } from '#app/components/text-field.tsx';
import './thread-choice.css';

type SearchProps = { label: string; hint: string; find: string; title: string; children?: ReactNode };

/** Looks for threads by their titles: the page again, with what was looked for in its address. */
export function TitleSearch({ label, hint, find, title, children }: SearchProps) {
  return (
    <GetForm method="get" role="search" className="form title-search" replace preventScrollReset>
      {children}
      <TextField name="title" type="search" label={label} hint={hint} defaultValue={title} maxLength={200} />
      <Button type="submit">{find}</Button>
    </GetForm>
  );
}

type Choice = { id: string; title: string; locale: Locale; about: string; at: string };

/** The threads found, of which one is chosen; under each, what tells it from the others. */
export function ThreadChoice({ name, legend, threads }: { name: string; legend: string; threads: readonly Choice[] }) {
  return (
    <div className="thread-choice">
      <RadioGroup
        name={name}
        legend={legend}
        required
        choices={threads.map(({ id, title, locale, about, at }) => ({
          value: id,
          label: (
            <span dir="auto" lang={locale}>
              {title}
            </span>
          ),
          hint: (
            <>
              {about} · <RelativeTime instant={at} />
            </>
          ),
        }))}
      />
    </div>
  );
}
