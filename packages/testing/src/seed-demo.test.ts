import { openTestDatabase } from './database.ts';
import { seedDemo } from './seed-demo.ts';
import { demoSpaces } from './demo/index.ts';
import { afterAll, describe, expect, it } from 'vitest';

const database = await openTestDatabase();
afterAll(() => database.close());

describe('the demo community', () => {
  it('writes in each of its spaces, and nobody where they do not read or may not write', async () => {
    await seedDemo(database.db, new Date('2026-11-20T12:00:00Z'));
    const { rows: strays } = await database.pool.query(`
      select m.name, t.title from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
      join members m on m.id = p.author_id join programme_members pm on pm.member_id = m.id and pm.programme_id = s.programme_id
      where not (s.college is null or m.college = s.college or pm.role <> 'member')
        or s.group_id is not null and not exists (select 1 from conversation_members cm where cm.conversation_id = s.group_id and cm.member_id = m.id and cm.left_at is null)
        or s.writing <> 'members' and pm.role = 'member' and (s.writing = 'curators' or p.seq = 1)
        or t.kind = 'announcement' and pm.role = 'member' and p.seq = 1`);
    expect(strays).toEqual([]);
    const { rows } = await database.pool.query<{ count: number }>('select count(distinct space_id)::int as count from threads');
    expect(rows[0]?.count).toBe(demoSpaces.length + 1);
  });

  it('has a question open, one of a binôme who wants a call, and two silences, of one of which both were told', async () => {
    const { rows } = await database.pool.query(`
      select (select count(*)::int from pulses where answered_at is null) as open, (select count(*)::int from pulses where wants_call) as calls,
        (select count(*)::int from binome_nudges where level = 'both') as silences, (select count(*)::int from inbox_entries where kind = 'binome' and reason = 'silent') as told`);
    expect(rows).toEqual([{ open: 1, calls: 1, silences: 2, told: 2 }]);
  });
});
