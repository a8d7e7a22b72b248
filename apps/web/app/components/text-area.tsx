import { forwardRef, useCallback, useEffect, useRef, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { FieldFrame, useField, type WithField } from './field.tsx';

/** `tools`: what helps to write, between the label and the field. */
type Props = WithField<TextareaHTMLAttributes<HTMLTextAreaElement>> & { tools?: ReactNode };

/** Several lines; it grows with what is written, up to what its class allows. */
export const TextArea = forwardRef<HTMLTextAreaElement, Props>(function TextArea(
  { label, hint, hideLabel, tools, onInput, className = '', ...input },
  outer,
) {
  const { id, error, refilled, control } = useField(input.name, hint);
  const inner = useRef<HTMLTextAreaElement | null>(null);
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      inner.current = element;
      if (typeof outer === 'function') outer(element);
      else if (outer) outer.current = element;
    },
    [outer],
  );
  useEffect(() => grow(inner.current), [input.value]);
  return (
    <FieldFrame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false} error={error}>
      {tools}
      <textarea
        dir="auto"
        rows={4}
        className={`input input--area ${className}`.trim()}
        {...input}
        {...(input.value === undefined && refilled)}
        {...control}
        ref={attach}
        onInput={(event) => {
          grow(event.currentTarget);
          onInput?.(event);
        }}
      />
    </FieldFrame>
  );
});

// Browsers with field-sizing do it in CSS.
function grow(area: HTMLTextAreaElement | null) {
  if (!area || CSS.supports('field-sizing', 'content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
