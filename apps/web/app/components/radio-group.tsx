import { useId, type ReactNode } from 'react';
import { useFieldError, useSentValue } from './form.tsx';

type Choice = { value: string; label: ReactNode; hint?: ReactNode; lang?: string };
type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  choices: readonly Choice[];
  defaultValue?: string;
  required?: boolean;
  onChange?: (value: string) => void;
};

/** A few choices, all in sight. Arrow keys move between them, as radios do by themselves. */
export function RadioGroup({ name, legend, hint, choices, defaultValue, required, onChange }: Props) {
  const id = useId();
  const error = useFieldError(name);
  const first = useSentValue(name) ?? defaultValue;
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined} data-invalid={error ? true : undefined}>
      <legend className="field__label">{legend}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice" lang={choice.lang}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === first}
              required={required}
              onChange={() => onChange?.(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <small className="choice__hint">{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={id} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
