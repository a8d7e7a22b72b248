import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

type Props = { name?: string; label: string; text: string; find: string; preventScrollReset?: boolean; children?: ReactNode };

/** Looks people up on the page it stands on, by its address. `children`: hidden fields that keep what the address says besides. */
export function SearchLine({ name = 'text', label, text, find, preventScrollReset = false, children }: Props) {
  return (
    <Form className="search-line" role="search" preventScrollReset={preventScrollReset}>
      {children}
      <TextField key={text} name={name} type="search" label={label} defaultValue={text} maxLength={120} autoComplete="off" />
      <Button type="submit">{find}</Button>
    </Form>
  );
}
