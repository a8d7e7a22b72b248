import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { MoreIcon } from './icons.tsx';

export type MenuEntry = {
  id: string;
  label: string;
  icon?: ReactNode;
  danger?: boolean;
} & ({ to: string } | { act: () => void });

type Props = { label: string; entries: readonly MenuEntry[]; icon?: ReactNode };

const load = () => import('./menu-list.tsx');
const MenuList = lazy(load);

/**
 * A button with a list of actions. The list (react-aria) is downloaded when somebody reaches for it. It needs
 * JavaScript: what it offers must also be reachable without.
 */
export function Menu({ label, entries, icon = <MoreIcon /> }: Props) {
  const trigger = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const preload = () => void load();
  return (
    <span ref={trigger} className="menu">
      <IconButton
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(true)}
      >
        {icon}
      </IconButton>
      {isOpen && (
        <Suspense>
          <MenuList trigger={trigger} label={label} entries={entries} close={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
