import { defaultNotificationSettings } from './contract.ts';

/** Minutes since midnight of a time such as 07:30. */
export function minutesOf(clockTime: string): number {
  const [hours, minutes] = clockTime.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export function clockTimeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const { quietFrom, quietUntil, quietWeekend, showText, threads } = defaultNotificationSettings;

/**
 * SQL text: a lateral `q` with the settings and the clock of member `m` at the instant `now`. Instants are turned into the
 * commune's time, never the other way round: an hour that a clock change skips or repeats needs no rule, and Morocco's
 * Ramadan is the time zone database's business.
 */
export const quietOf = (now: string) => `(
  select coalesce(ns.quiet_from, ${minutesOf(quietFrom)}) as begins, coalesce(ns.quiet_until, ${minutesOf(quietUntil)}) as ends,
    coalesce(ns.quiet_weekend, ${quietWeekend}) as weekend, coalesce(ns.show_text, ${showText}) as show_text, coalesce(ns.threads, ${threads}) as threads, town.time_zone,
    clock.here::date as today, extract(isodow from clock.here) > 5 as is_weekend,
    (extract(hour from clock.here) * 60 + extract(minute from clock.here))::int as minute
  from communes town cross join lateral (select ${now} at time zone town.time_zone as here) clock
  left join notification_settings ns on ns.member_id = m.id
  where town.id = m.commune_id
) q`;

/** SQL text: a minute of the day is in the member's quiet hours, on a day on which they are not quiet anyway. */
export const isQuietMinute = (minute: string) => `(
  q.begins < q.ends and ${minute} >= q.begins and ${minute} < q.ends
  or q.begins > q.ends and (${minute} >= q.begins or ${minute} < q.ends))`;

/** SQL text: that clock stands in the member's quiet hours. */
export const isQuiet = `(q.weekend and q.is_weekend or ${isQuietMinute('q.minute')})`;

/** SQL text: when the next quiet hours begin and end, null where there are none; for a clock that is not in them now. */
export const nextQuiet = `case when q.begins <> q.ends then (
  select json_build_object('from', extract(epoch from (d.day + q.begins * interval '1 minute') at time zone q.time_zone) * 1000,
    'until', extract(epoch from (d.day + (q.begins > q.ends)::int * interval '1 day' + q.ends * interval '1 minute') at time zone q.time_zone) * 1000)
  from (select (q.today + (q.minute >= q.begins)::int)::timestamp as day) d) end`;
