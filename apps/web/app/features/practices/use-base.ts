import { useEffect, useRef, useState } from 'react';
import { fingerprint, textIn, type Base } from './sheet-merge.ts';

/**
 * What the texts in the form were written on. It moves on only with an answer to this form, or when what is stored is what
 * this form sent: a page that merely reads itself again must not make somebody else's saving look seen.
 */
export function useBase<Field extends string>(fields: readonly Field[], stored: Base<Field>, answer: { base?: Base<Field> } | undefined) {
  const [base, setBase] = useState(answer?.base ?? stored);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (answer?.base) setBase(answer.base);
  }, [answer]);
  useEffect(() => {
    if (sent.current !== null && sent.current === fields.map((field) => stored.opened[field]).join()) setBase(stored);
  }, [fields, stored]);
  const remember = (form: HTMLFormElement) => {
    const texts = new FormData(form);
    sent.current = fields.map((field) => fingerprint(textIn(texts, field))).join();
  };
  return { base, remember };
}
