import { useNavigate } from '@remix-run/react';
import { createContext, useCallback, useContext } from 'react';

/** Where a message stands in the page, for links to it: `/conversations/<id>?message=<seq>` outside of it. */
export const placeId = (seq: number) => `message-${seq}`;

const FarContext = createContext<((seq: number) => void) | null>(null);

/** Gives what fetches and shows a message that is not loaded; without it the address is followed. */
export const FarJumps = FarContext.Provider;

/** Leads to a message of the open conversation: it is scrolled to, takes the focus and lights up. */
export function useJump(): (seq: number) => void {
  const navigate = useNavigate();
  const far = useContext(FarContext);
  return useCallback(
    (seq) => {
      if (show(seq)) return;
      if (far) far(seq);
      else navigate(`?message=${seq}`, { preventScrollReset: true });
    },
    [far, navigate],
  );
}

/** True when the message is loaded. Call it again once a far one has come. */
export function show(seq: number): boolean {
  const row = document.getElementById(placeId(seq));
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
  // Not a class: React would take it away with the next change of the row, and the page's styles may not be written to.
  row.animate([{ backgroundColor: 'var(--accent-soft)' }, { backgroundColor: 'transparent' }], { duration: 1600, easing: 'ease-in' });
  return true;
}
