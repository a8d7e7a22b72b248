import { useNavigate } from '@remix-run/react';
import type { RefObject } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useReader } from '#app/lib/use-reader.ts';
import type { MenuEntry } from './menu.tsx';

type Props = {
  trigger: RefObject<HTMLElement>;
  label: string;
  entries: readonly MenuEntry[];
  close: () => void;
};

/** The open half of `Menu`; imported by it alone, so that react-aria stays out of the first page. */
export default function MenuList({ trigger, label, entries, close }: Props) {
  const { tag } = useReader();
  const navigate = useNavigate();
  const choose = (key: React.Key) => {
    const entry = entries.find(({ id }) => id === key);
    if (!entry) return;
    if ('to' in entry) navigate(entry.to);
    else entry.act();
  };
  return (
    <I18nProvider locale={tag}>
      <Popover triggerRef={trigger} isOpen onOpenChange={close} placement="bottom end" className="menu__popover">
        <Menu aria-label={label} autoFocus="first" onAction={choose} onClose={close} className="menu__list">
          {entries.map(({ id, label: text, icon, danger }) => (
            <MenuItem key={id} id={id} textValue={text} className={`menu__item ${danger ? 'menu__item--danger' : ''}`}>
              {icon}
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
