import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { SkipLink } from '#app/components/accessible.tsx';
import { Mark } from '#app/components/mark.tsx';
import { Bridge } from './bridge.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Around the pages for those who are not signed in. */
export function PublicLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="public">
      <SkipLink>{t('shell.skip')}</SkipLink>
      <header className="public__bar">
        <Link to="/" className="brand">
          <Mark />
          <span>{t('shell.product')}</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" className="public__main" tabIndex={-1}>
        {children}
      </main>
      <Bridge />
    </div>
  );
}
