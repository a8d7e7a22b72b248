import { forwardRef, type InputHTMLAttributes } from 'react';
import { FieldFrame, useField, type WithField } from './field.tsx';

/** One line of text. `dir="auto"` unless told: a name may be Arabic in a French page. */
export const TextField = forwardRef<HTMLInputElement, WithField<InputHTMLAttributes<HTMLInputElement>>>(function TextField({ label, hint, hideLabel, ...input }, ref) {
  const { id, error, refilled, control } = useField(input.name, hint);
  return (
    <FieldFrame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false} error={error}>
      <input type="text" dir="auto" className="input" {...input} {...(input.value === undefined && refilled)} {...control} ref={ref} />
    </FieldFrame>
  );
});
