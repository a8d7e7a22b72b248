import { useId } from 'react';
import { useFieldError, useSentValue } from '#app/components/form.tsx';
import { marks } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { name: 'going' | 'useful'; legend: string };

/** A question that one touch answers: five marks in a row, and what the first and the last of them mean. */
export function MarkScale({ name, legend }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const error = useFieldError(name);
  const sent = useSentValue(name);
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined} data-invalid={error ? true : undefined}>
      <legend className="field__label">{legend}</legend>
      <div className="scores">
        {marks.map((mark) => (
          <label key={mark} className="score">
            <input type="radio" name={name} value={mark} defaultChecked={sent === String(mark)} required className="visually-hidden" />
            <span aria-hidden="true">{mark}</span>
            <span className="visually-hidden">{t(`health.marks.${name}.${mark}`)}</span>
          </label>
        ))}
      </div>
      <p className="scores__ends" aria-hidden="true">
        <span>{t(`health.marks.${name}.1`)}</span>
        <span>{t(`health.marks.${name}.5`)}</span>
      </p>
      {error && (
        <p id={id} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
