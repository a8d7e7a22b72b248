import { useCallback, useLayoutEffect, useState } from 'react';
import { show } from './jump.tsx';
import type { useLogScroll } from './use-log-scroll.ts';
import type { useStretch } from './use-stretch.ts';

type Target = { seq: number; line: boolean };

/**
 * Going somewhere in the open conversation: what is asked for is brought onto the page first, then shown. `opening`: the
 * message that the address names; without one the page opens at the line above what is new.
 */
export function useGoing(opening: number | null, stretch: ReturnType<typeof useStretch>, scroll: ReturnType<typeof useLogScroll>) {
  const { around, newest } = stretch;
  const { letGo, toElement, toEnd } = scroll;
  const [target, setTarget] = useState<Target | null>(opening === null ? { seq: 0, line: true } : { seq: opening, line: false });
  const [ended, setEnded] = useState(0);

  useLayoutEffect(() => {
    if (!target) return;
    letGo();
    if (target.line) toElement('.log__new');
    else show(target.seq);
  }, [target, letGo, toElement]);
  useLayoutEffect(() => {
    if (ended > 0) toEnd();
  }, [ended, toEnd]);

  const toMessage = useCallback(
    async (seq: number, line = false): Promise<boolean> => {
      const reached = await around(seq);
      if (reached !== null) setTarget({ seq: reached, line });
      return reached !== null;
    },
    [around],
  );
  const toNewest = useCallback(async () => {
    await newest();
    setEnded((times) => times + 1);
  }, [newest]);
  return { toMessage, toNewest };
}
