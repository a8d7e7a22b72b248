import { lazy, Suspense, type ReactNode } from 'react';

export type DialogProps = {
  isOpen: boolean;
  close: () => void;
  title: string;
  /** `alert` for a question that must be answered. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
};

const DialogWindow = lazy(() => import('./dialog-window.tsx'));

/** A window over the page that keeps the focus until it is closed. Downloaded (react-aria) when first opened. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <DialogWindow {...props} />
    </Suspense>
  );
}
