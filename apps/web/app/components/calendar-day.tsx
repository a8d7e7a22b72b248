import { DateTime } from './date-time.tsx';

/** A day of the calendar, the same one for every reader wherever they are. */
export function CalendarDay({ day }: { day: string }) {
  return <DateTime instant={`${day}T12:00:00.000Z`} style="date" timeZone="UTC" />;
}
