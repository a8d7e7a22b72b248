import type { ReactNode } from 'react';
import { useSentValue } from '#app/components/form.tsx';

/** `label`: where its place says what it is to whoever sees it. */
type Props = { name: string; children?: ReactNode; defaultChecked: boolean; label?: string };

/** One of several boxes to tick, each under a name of its own: in a form that came back refused, it is as it was sent. */
export function Tick({ name, children, defaultChecked, label }: Props) {
  const isRefused = useSentValue('intent') !== undefined;
  const sent = useSentValue(name) !== undefined;
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="on" defaultChecked={isRefused ? sent : defaultChecked} aria-label={label} />
      {children && <span>{children}</span>}
    </label>
  );
}
