import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { useId, type ReactNode } from 'react';

type Choice = { value: string | null; label: ReactNode };
type Props = {
  /** The query parameter that the choice sets; null takes it out. */
  name: string;
  label: string;
  choices: readonly Choice[];
  /** `list`: under each other where the screen has room at the side. */
  look?: 'chips' | 'list';
};

/** Narrows a list down by links, so that a choice has an address and works without JavaScript. */
export function FilterLinks({ name, label, choices, look = 'chips' }: Props) {
  const id = useId();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const chosen = search.get(name);
  return (
    <nav aria-labelledby={id} className={`filter filter--${look}`}>
      <p id={id} className="filter__label">
        {label}
      </p>
      <ul role="list" className="filter__choices">
        {choices.map(({ value, label: text }) => (
          <li key={value ?? ''}>
            <Link
              to={pathname + without(search, name, value)}
              className="filter__choice"
              aria-current={value === chosen ? 'true' : undefined}
              prefetch="intent"
              preventScrollReset
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A new choice begins again at the first page. */
function without(search: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.delete(name);
  if (value !== null) next.set(name, value);
  return next.size > 0 ? `?${next}` : '';
}
