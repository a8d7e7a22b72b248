import { useEffect, useState } from 'react';
import { readPushState, turnPushOff, turnPushOn, type PushState } from './push-subscription.ts';

/** Whether this browser is told, and the way to change that. The state is null until the browser was asked. */
export function usePush(publicKey: string, endpoint: string | null) {
  const [state, setState] = useState<PushState | null>(null);
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let current = true;
    readPushState(publicKey, endpoint).then((found) => current && setState(found), () => current && setState('unsupported'));
    return () => {
      current = false;
    };
  }, [publicKey, endpoint]);

  async function toggle() {
    setPending(true);
    setFailed(false);
    try {
      setState(await (state === 'on' ? turnPushOff() : turnPushOn(publicKey)));
    } catch {
      setFailed(true);
    }
    setPending(false);
  }
  return { state, pending, failed, toggle };
}
