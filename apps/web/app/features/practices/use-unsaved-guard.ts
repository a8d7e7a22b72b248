import { useBlocker } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { fingerprint, textIn, type Base } from './sheet-merge.ts';

/** Asks before a page with texts that nobody has stored is left: by a link, by a reload or by closing the tab. */
export function useUnsavedGuard<Field extends string>(formId: string, base: Base<Field>) {
  const { t } = useTranslation();
  const known = useRef(base);
  known.current = base;

  const isUnsaved = () => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return false;
    const texts = new FormData(form);
    return (Object.keys(known.current.opened) as Field[]).some((field) => fingerprint(textIn(texts, field)) !== known.current.opened[field]);
  };
  const check = useRef(isUnsaved);
  check.current = isUnsaved;

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && check.current(),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('practices.form.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => check.current() && event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
}
