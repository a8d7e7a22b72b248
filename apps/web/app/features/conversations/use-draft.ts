import { useEffect, type RefObject } from 'react';

/** Keeps what is being written, for this tab, through reloads and detours. What was typed before the script came wins. */
export function useDraft(key: string, area: RefObject<HTMLTextAreaElement>) {
  useEffect(() => {
    const kept = read(key);
    if (!kept || !area.current || area.current.value) return;
    area.current.value = kept;
    area.current.dispatchEvent(new Event('input', { bubbles: true }));
  }, [key, area]);
  return (text: string) => {
    try {
      if (text) sessionStorage.setItem(key, text);
      else sessionStorage.removeItem(key);
    } catch {
      // The browser keeps nothing: the text is still in the field.
    }
  };
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
