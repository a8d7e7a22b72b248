import { useNavigate } from '@remix-run/react';
import { createContext, lazy, Suspense, useContext, useState, type MouseEvent, type ReactNode } from 'react';
import { LinkButton } from './button.tsx';

const load = () => import('./dialog-window.tsx');
const DialogWindow = lazy(load);

const CloseContext = createContext<() => void>(() => {});

/** Closes the window that the component stands in. */
export const useCloseDialog = () => useContext(CloseContext);

type Props = Omit<Parameters<typeof LinkButton>[0], 'to' | 'title'> & {
  to: string;
  title: ReactNode;
  /** What the window holds; there must be a way out in it (`useCloseDialog`). */
  asked: ReactNode;
};

/**
 * A link to where something is asked. With JavaScript the question opens over the page instead: its window (react-aria)
 * is downloaded when somebody reaches for it, and where it does not arrive the link is followed.
 */
export function DialogLink({ title, asked, to, ...link }: Props) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const preload = () => void load().catch(() => undefined);
  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load().then(
      () => setOpen(true),
      () => navigate(to),
    );
  }
  return (
    <>
      <LinkButton {...link} to={to} prefetch="none" preventScrollReset onPointerEnter={preload} onFocus={preload} onClick={open} />
      {isOpen && (
        <Suspense>
          <DialogWindow title={title} close={close}>
            <CloseContext.Provider value={close}>{asked}</CloseContext.Provider>
          </DialogWindow>
        </Suspense>
      )}
    </>
  );
}
