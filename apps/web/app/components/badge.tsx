import type { ReactNode } from 'react';

type Props = { tone?: 'neutral' | 'accent' | 'turn' | 'danger'; children: ReactNode };

/** A short word on the state of something. `turn` is kept for "your turn". */
export function Badge({ tone = 'neutral', children }: Props) {
  return <span className={`badge badge--${tone}`}>{children}</span>;
}

/** How many are new. The digits are for the eye, `label` is read out. */
export function Count({ value, label }: { value: number; label: string }) {
  if (value === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
