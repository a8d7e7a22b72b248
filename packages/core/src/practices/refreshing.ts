import { Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { inBatches } from '../kernel/in-batches.ts';
import { practiceRevised } from './events.ts';
import { ownWriters, tellOfSheet, writersOf } from './telling.ts';

/** A sheet that nobody gave a day is looked at again after a year. */
export const refreshAfterDays = 365;
/** Nobody can say that a practice holds for longer than that. */
const longestDays = 5 * 366;
/** While nobody looks, its writers are reminded once in so many days. */
const remindAgainDays = 30;
const most = 50;

const day = 24 * 60 * 60 * 1000;

/** The calendar day that many days after an instant, in UTC. */
export function daysAfter(at: Date, days: number): string {
  return new Date(at.getTime() + days * day).toISOString().slice(0, 10);
}

/** Invalid unless that day is still to come, and not too far away. */
export function requireComing(now: Date, until: string): void {
  if (until <= daysAfter(now, 0) || until > daysAfter(now, longestDays)) throw new Invalid('invalid', { until: 'comingDay' });
}

const dueSql = `
  update practices set refresh_told_at = $1 where id in (
    select id from practices where status = 'published' and refresh_on <= $1::date and (refresh_told_at is null or refresh_told_at <= $2)
    order by refresh_on, id limit ${most} for update skip locked)
  returning id, programme_id, revision`;

/** Sheets grow old: those who write them are asked to look again. */
export function createRefreshing({ work, now }: Kernel) {
  return {
    /** Reminds those who write a sheet whose day has come, once in a month while nobody looks. Answers how many sheets there were. */
    remindToRefresh: (): Promise<number> =>
      inBatches(most, () =>
        work.run(async (unit) => {
          const values = [now(), new Date(now().getTime() - remindAgainDays * day)];
          const due = await unit.query<{ id: string; programme_id: string; revision: number }>('practices_due', dueSql, values);
          for (const { id, programme_id: programmeId, revision } of due) {
            await tellOfSheet(unit, id, 'refresh', await writersOf(unit, id));
            unit.record(practiceRevised({ id, programmeId, revision }, await ownWriters(unit, id)));
          }
          return due.length;
        })),
  };
}
