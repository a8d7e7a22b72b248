import type { SelectHTMLAttributes } from 'react';
import { FieldFrame, useField, type WithField } from './field.tsx';

type Option = { value: string; label: string };
type Props = WithField<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: readonly Option[];
  /** The first, empty choice, where nothing is chosen for the person. */
  placeholder?: string;
};

/** A native select: the phone's own list, and it works without JavaScript. */
export function Select({ label, hint, hideLabel, options, placeholder, ...select }: Props) {
  const { id, error, refilled, control } = useField(select.name, hint);
  return (
    <FieldFrame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false} error={error}>
      <select className="input input--select" {...select} {...(select.value === undefined && refilled)} {...control}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
