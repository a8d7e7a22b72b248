import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { Flash } from '#app/lib/toast.ts';
import { Button, IconButton } from './button.tsx';
import { CheckIcon, CloseIcon, WarningIcon } from './icons.tsx';

type Toast = {
  id: string;
  text: string;
  tone?: 'done' | 'problem';
  /** Takes back what was done. */
  undo?: { label: string; act: () => void };
};

const ToastContext = createContext<(toast: Omit<Toast, 'id'>) => void>(() => {});

/** Says something in passing: `toast({ text, tone, undo })`. What must not be missed belongs into the page. */
export const useToast = () => useContext(ToastContext);

const shownFor = 7000;

/** Holds the toasts of the page, and the one a redirect brought along (shown without JavaScript too). */
export function ToastRegion({ flash, children }: { flash: Flash | null; children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toast[]>(() => (flash ? [flash] : []));
  const put = useCallback((toast: Toast) => {
    setToasts((all) => [...all.filter(({ id }) => id !== toast.id), toast].slice(-3));
  }, []);
  const remove = useCallback((gone: string) => setToasts((all) => all.filter(({ id }) => id !== gone)), []);
  const show = useMemo(() => (toast: Omit<Toast, 'id'>) => put({ ...toast, id: crypto.randomUUID() }), [put]);
  const said = useRef(flash?.id);
  useEffect(() => {
    // The language may change while it stands there; it is not said twice for that.
    if (!flash || said.current === flash.id) return;
    said.current = flash.id;
    put(flash);
  }, [flash, put]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status" aria-label={t('common.notices')}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} close={() => remove(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastCard({ toast, close }: { toast: Toast; close: () => void }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Nothing that can be acted on goes away by itself (WCAG 2.2.1).
    if (held || toast.undo || toast.tone === 'problem') return;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [held, toast, close]);
  return (
    <div
      className={`toast toast--${toast.tone ?? 'done'}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {toast.tone === 'problem' ? <WarningIcon /> : <CheckIcon />}
      <p>{toast.text}</p>
      {toast.undo && (
        <Button
          look="quiet"
          size="s"
          onClick={() => {
            toast.undo?.act();
            close();
          }}
        >
          {toast.undo.label}
        </Button>
      )}
      <IconButton label={t('common.close')} size="s" onClick={close}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
