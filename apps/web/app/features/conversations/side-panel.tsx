import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '#app/components/button.tsx';
import { CloseIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import './panels.css';

const wide = '(min-width: 75rem)';

type Props = { title: string; close: () => void; children: ReactNode };

/**
 * A panel of the conversation: beside the messages where there is room, over them where there is not. The browser's own
 * dialog: what is behind it cannot be reached then, Escape closes it, and the focus goes back to where it came from.
 */
export function SidePanel({ title, close, children }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const opener = document.activeElement;
    if (!dialog || dialog.open) return;
    if (isWide()) dialog.show();
    else dialog.showModal();
    (dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector('h2'))?.focus();
    return () => {
      const wasInside = dialog.contains(document.activeElement) || document.activeElement === document.body;
      dialog.close();
      if (wasInside && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    // Escape is the dialog's own key; while it stands beside the messages the browser leaves it to us.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={box} className="side-panel" aria-label={title} onKeyDown={onKeyDown} onCancel={(event) => event.preventDefault()}>
      <header className="side-panel__header">
        <h2 tabIndex={-1}>{title}</h2>
        <IconButton label={t('common.close')} onClick={close}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className="side-panel__body">{children}</div>
    </dialog>
  );
}

/** Going to a message from a panel: where the panel covers the messages it makes room. Answers whether the panel is still there. */
export function usePanelJump(toMessage: (seq: number) => Promise<boolean>, close: () => void) {
  return useCallback(
    async (seq: number): Promise<boolean> => {
      if (isWide()) {
        await toMessage(seq);
        return true;
      }
      close();
      // The focus goes back to the opener first, then to the message.
      await new Promise(requestAnimationFrame);
      await toMessage(seq);
      return false;
    },
    [toMessage, close],
  );
}

function isWide(): boolean {
  return window.matchMedia(wide).matches;
}
