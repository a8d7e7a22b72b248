import { useEffect, useRef, type ReactNode } from 'react';
import './auth.css';

type Props = {
  title: string;
  intro?: ReactNode;
  /** The page took another one's place without a navigation: its heading is read out. */
  announce?: boolean;
  children: ReactNode;
};

/** The narrow page of a single form, for those who are not signed in. */
export function AuthPage({ title, intro, announce, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (announce) heading.current?.focus();
  }, [announce]);
  return (
    <div className="narrow auth-page">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {intro && <p className="auth-page__intro">{intro}</p>}
      {children}
    </div>
  );
}
