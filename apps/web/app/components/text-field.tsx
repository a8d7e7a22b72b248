import type { InputHTMLAttributes } from 'react';
import { FieldFrame, useField, type WithField } from './field.tsx';

/** One line of text. `dir="auto"` unless told: a name may be Arabic in a French page. */
export function TextField({ label, hint, hideLabel, ...input }: WithField<InputHTMLAttributes<HTMLInputElement>>) {
  const { id, error, refilled, control } = useField(input.name, hint);
  return (
    <FieldFrame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false} error={error}>
      <input type="text" dir="auto" className="input" {...input} {...(input.value === undefined && refilled)} {...control} />
    </FieldFrame>
  );
}
