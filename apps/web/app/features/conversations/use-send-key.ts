import { useSyncExternalStore } from 'react';

/** What the Enter key does where there is a real keyboard. Ctrl + Enter sends either way, Shift + Enter never does. */
export type EnterKey = 'sends' | 'breaks';

const key = 'enter-key';
const watchers = new Set<() => void>();
/** For a browser that keeps nothing: chosen for this page. */
let here: EnterKey = 'sends';

/** The choice of this browser, and how to change it. */
export function useEnterKey(): [EnterKey, (choice: EnterKey) => void] {
  return [useSyncExternalStore(watch, read, () => 'sends'), choose];
}

function read(): EnterKey {
  try {
    return localStorage.getItem(key) === 'breaks' ? 'breaks' : 'sends';
  } catch {
    return here;
  }
}

function choose(choice: EnterKey) {
  here = choice;
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Then for this page alone.
  }
  watchers.forEach((tell) => tell());
}

function watch(tell: () => void) {
  watchers.add(tell);
  addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    removeEventListener('storage', tell);
  };
}
