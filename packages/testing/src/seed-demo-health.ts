import { quietDays, turnsOf } from '@passerelle/core/health/turns.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { uuids } from '@passerelle/core/kernel/sql-text.ts';
import { sql } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';

/** The one who has a question before them on the home page. */
const askedKey = 'ain-aouda-official';
/** The one who would like the coordination to get in touch. */
const callingKey = 'khemisset-official';
/** The two who have not written to each other for weeks, and find so in their inbox. */
const silentKeys = ['sassenage-families', 'sidi-allal-women'];

const begun = 'coalesce(b.started_at, b.created_at)';

/**
 * How the binômes do: what the two of each were asked so far and answered, one question that is still open, and of each silence what was told. The
 * jobs of a server that shows the demo find nothing left to do.
 */
export async function writeHealth(tx: Database, ids: DemoIds, now: Date): Promise<void> {
  const instant = `'${now.toISOString()}'::timestamptz`;
  await tx.execute(sql.raw(`
    insert into pulses (binome_id, member_id, day, asked_at, answered_at, going, useful, wants_call)
    select b.id, one.id, due.day, asked.at, asked.at + interval '5 hours', 3 + (one.place + due.day / 30) % 3, 3 + (one.place + due.day / 60) % 3, one.id = '${idOf(ids.members, callingKey)}' and due.day > 100
    from (select a.*, row_number() over (order by a.created_at, m.email, a.id) as number from binomes a join members m on m.id = a.mentor_id where a.status = 'active') b
    cross join lateral (values (b.mentor_id, 2 * b.number), (b.mentee_id, 2 * b.number + 1)) one (id, place)
    cross join lateral generate_series(30, floor(extract(epoch from ${instant} - ${begun}) / 86400)::int, 60) due (day)
    cross join lateral (select ${begun} + make_interval(days => due.day) as at) asked`));
  await tx.execute(sql`
    update pulses set asked_at = ${new Date(now.getTime() - 2 * 86_400_000)}, answered_at = null, going = null, useful = null, wants_call = null
    where member_id = ${idOf(ids.members, askedKey)} and day = (select max(day) from pulses where member_id = ${idOf(ids.members, askedKey)})`);
  await tx.execute(sql.raw(`
    insert into binome_nudges (binome_id, quiet_since, level, at)
    select b.id, h.quiet_since, level.name, h.quiet_since + make_interval(days => level.days)
    from binomes b join programmes p on p.id = b.programme_id cross join ${turnsOf('b', instant)} h
    cross join lateral (values ('turn', p.nudge_after_days), ('both', p.nudge_both_after_days), ('coordinators', p.tell_after_days)) level (name, days)
    where b.status = 'active' and ${quietDays('h.quiet_since', instant)} >= level.days`));
  await tellOfSilence(tx, silentKeys.map((key) => idOf(ids.members, key)));
}

async function tellOfSilence(tx: Database, memberIds: string[]): Promise<void> {
  await tx.execute(sql`
    insert into inbox_entries (member_id, kind, subject_id, reason, at)
    select one.id, 'binome', n.binome_id, 'silent', n.at from binome_nudges n join binomes b on b.id = n.binome_id
    join unnest(${uuids(memberIds)}) one (id) on one.id in (b.mentor_id, b.mentee_id) where n.level = 'both'`);
}
