import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { BackIcon } from './icons.tsx';

type Props = {
  title: ReactNode;
  intro?: ReactNode;
  action?: ReactNode;
  /** Where one comes from, on a page below another. */
  back?: { to: string; label: string };
};

/** The page's one h1. It takes the focus after a navigation, which reads it out. */
export function PageHeader({ title, intro, action, back }: Props) {
  return (
    <header className="page-header">
      {back && (
        <Link to={back.to} className="page-header__back" prefetch="intent">
          <BackIcon /> {back.label}
        </Link>
      )}
      <div className="page-header__row">
        <h1 tabIndex={-1}>{title}</h1>
        {action}
      </div>
      {intro && <p className="page-header__intro">{intro}</p>}
    </header>
  );
}
