import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useReader } from '#app/lib/use-reader.ts';
import './popover-window.css';

type Props = { anchor: HTMLElement; label: string; close: () => void; className?: string; placement?: 'bottom end' | 'top start'; children: ReactNode };

/**
 * Something that opens beside what was pressed, over the page: it keeps the focus and gives it back, Escape and a press
 * beside it close it. Imported lazily alone: react-aria comes with it.
 */
export function PopoverWindow({ anchor, label, close, className = '', placement = 'bottom end', children }: Props) {
  const { tag } = useReader();
  return (
    <I18nProvider locale={tag}>
      <Popover className={`popover ${className}`} triggerRef={{ current: anchor }} isOpen onOpenChange={close} placement={placement} offset={4} aria-label={label}>
        {children}
      </Popover>
    </I18nProvider>
  );
}
