import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from '@remix-run/react';

type Look = {
  /** One primary button a screen; `quiet` looks like text until pointed at. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 'm' | 's' | undefined;
  icon?: ReactNode;
};

function classes({ look = 'secondary', size = 'm' }: Look, extra = '') {
  return `button button--${look} button--${size} ${extra}`.trim();
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { pending?: boolean };

/** A native button. While `pending` it keeps its focus and its words, and sends nothing twice. */
export function Button({ look, size, icon, pending, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ look, size }, className)}
      aria-disabled={pending || undefined}
      data-pending={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ look, size, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link prefetch="intent" {...rest} className={classes({ look, size }, className)}>
      {icon}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & { label: string; children: ReactNode };

/** A button that shows only an icon: `label` is its name, and its tooltip. */
export function IconButton({ label, className = '', look = 'quiet', ...rest }: IconButtonProps) {
  return <Button {...rest} look={look} className={`button--icon ${className}`} aria-label={label} title={label} />;
}
