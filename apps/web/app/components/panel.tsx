import { useId, type ReactNode } from 'react';

type Props = { title?: ReactNode; intro?: ReactNode; action?: ReactNode; children: ReactNode; className?: string };

/** A part of a page on its own sheet of paper; with a title it is a named section. */
export function Panel({ title, intro, action, children, className = '' }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`.trim()} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="panel__header">
          <h2 id={id}>{title}</h2>
          {action}
        </header>
      )}
      {intro && <p className="panel__intro">{intro}</p>}
      {children}
    </section>
  );
}
