import { useId, type ReactNode } from 'react';
import { useFieldError, useSentValue } from './form.tsx';

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for screen readers only, where the place of the field says enough. */
  hideLabel?: boolean;
};

export type WithField<Attributes> = FieldProps & Omit<Attributes, keyof FieldProps | 'id'>;

/** What ties a control to its label, its hint and its error. */
export function useField(name: string, hint: ReactNode) {
  const id = useId();
  const error = useFieldError(name);
  const sent = useSentValue(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    error,
    /** What was sent, when the form comes back refused: the first value of an uncontrolled control. */
    refilled: sent === undefined ? {} : { defaultValue: sent },
    control: { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined },
  };
}

type FrameProps = Omit<FieldProps, 'name'> & { id: string; error: string | null; children: ReactNode };

/** Label above, hint under it, control, error last. */
export function FieldFrame({ id, label, hint, hideLabel, error, children }: FrameProps) {
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field__label'}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </div>
  );
}
