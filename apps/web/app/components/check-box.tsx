import { useId, type ReactNode } from 'react';
import { useSentValue } from './form.tsx';

type Props = { name: string; label: ReactNode; hint?: ReactNode; defaultChecked: boolean; /** What is sent for yes. */ value?: string; onChange?: (checked: boolean) => void };

/** One thing that is wanted or not. In a form that came back refused, what was chosen last. */
export function CheckBox({ name, label, hint, defaultChecked, value = 'on', onChange }: Props) {
  const id = useId();
  const isRefused = useSentValue('intent') !== undefined;
  const sent = useSentValue(name) !== undefined;
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isRefused ? sent : defaultChecked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={onChange && ((event) => onChange(event.target.checked))}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
