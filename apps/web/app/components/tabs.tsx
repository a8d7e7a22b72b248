import { NavLink, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

type Tab = { to: string; label: string; end?: boolean };

/** The parts of a screen, each with its own address: links, so that they open, share and go back like pages. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the list is longer than the screen is wide.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav aria-label={label} className="tabs">
      <ul role="list" className="tabs__list" ref={list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.end ?? false} prefetch="intent" className="tabs__link">
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
