import { Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { SelfView } from '@passerelle/core/members/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { Avatar } from '#app/components/avatar.tsx';
import { BookmarkIcon, SearchIcon, UserIcon } from '#app/components/icons.tsx';
import { PersonName } from '#app/components/person.tsx';
import { SignOutButton } from '#app/features/installed/sign-out-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The reader's own corner. A native disclosure: it opens without JavaScript, with it also closes by itself. */
export function AccountMenu({ self }: { self: SelfView }) {
  const { t } = useTranslation();
  const details = useClosingDetails();
  return (
    <details className="account-menu" ref={details}>
      <summary className="account-menu__summary">
        <Avatar id={self.id} name={self.name} />
        <VisuallyHidden>{t('shell.myAccount')}</VisuallyHidden>
        <span className="account-menu__name">
          <span>
            <PersonName name={self.name} />
          </span>
          <span className="account-menu__job">
            <bdi>{self.jobTitle}</bdi>
          </span>
        </span>
      </summary>
      <div className="account-menu__body">
        <Link to="/account" className="button button--quiet button--m" prefetch="intent">
          <UserIcon />
          {t('shell.myAccount')}
        </Link>
        <Link to="/search" className="button button--quiet button--m" prefetch="intent">
          <SearchIcon />
          {t('shell.search')}
        </Link>
        <Link to="/bookmarks" className="button button--quiet button--m" prefetch="intent">
          <BookmarkIcon />
          {t('shell.kept')}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch />
        <SignOutButton memberId={self.id} />
      </div>
    </details>
  );
}

/** Closes on Escape, on a press outside, and once one has gone somewhere. */
function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const close = () => details.current?.removeAttribute('open');
    close();
    const onPress = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      close();
      details.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [pathname]);
  return details;
}
