import { useEffect, useRef } from 'react';
import type { LiveEvents } from './live-events.ts';
import { useLive } from './live.tsx';

/** For each event that a screen listens to, whether it concerns what is shown. */
export type Heed = { [Name in keyof LiveEvents]?: (payload: LiveEvents[Name]) => boolean };

/** Acts when one of the events concerns what is shown. Both may be new ones at every drawing: the line is not listened to anew for it. */
export function useHeard(heed: Heed, act: () => void): void {
  const { on } = useLive();
  const latest = useRef({ heed, act });
  latest.current = { heed, act };
  const names = Object.keys(heed).join();
  useEffect(() => {
    const concerns = (name: keyof LiveEvents, payload: unknown) => (latest.current.heed[name] as ((given: unknown) => boolean) | undefined)?.(payload);
    const heard = Object.keys(latest.current.heed) as (keyof LiveEvents)[];
    const ends = heard.map((name) => on(name, (payload) => void (concerns(name, payload) && latest.current.act())));
    return () => ends.forEach((end) => end());
  }, [on, names]);
}
