import { useRouteLoaderData } from '@remix-run/react';
import { useSyncExternalStore } from 'react';
import type { loader } from '#app/root.tsx';
import { dateFormat, relativeFormat } from './formats.ts';

const step = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), step);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present instant in milliseconds, moving by half minutes. During hydration it is the server's. */
export function useNow(): number {
  const served = useRouteLoaderData<typeof loader>('root')?.now ?? 0;
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / step) * step, () => served);
}

const units = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
] as const;

/** "3 minutes ago" within a week, the date beyond. */
export function relativeTo(now: number, date: Date, tag: string, timeZone: string): string {
  let amount = (date.getTime() - now) / 1000;
  const relative = relativeFormat(tag);
  if (Math.abs(amount) < 60) return relative.format(0, 'second');
  for (const [index, [unit, size]] of units.entries()) {
    amount /= size;
    const next = units[index + 1]?.[1] ?? 7;
    if (Math.abs(amount) < next) return relative.format(Math.trunc(amount), unit);
  }
  const sameYear = new Date(now).getUTCFullYear() === date.getUTCFullYear();
  return dateFormat(tag, sameYear ? 'shortDay' : 'shortDayOfYear', timeZone).format(date);
}
