import { randomUUID } from 'node:crypto';
import { ask, makeCommunity, type BenchDatabase } from '../harness/database.ts';
import { asBrowser, type Requests, type Side } from '../harness/measure.ts';
import { signIn } from '../harness/sessions.ts';
import { namedQueryOn, openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { createUnitOfWork } from '@passerelle/core/kernel/unit-of-work.ts';
import { createCounting } from '@passerelle/core/overview/counting.ts';

/** A programme of so many binômes with what they did, and its coordinators signed in. */
export type Programme = { name: string; binomes: number; url: string; id: string; cookies: string[] };

const messagesEach = 40;

export async function makeProgramme(database: BenchDatabase, name: string, binomes: number): Promise<Programme> {
  console.error(`${name} programme: ${binomes.toLocaleString('en')} binômes are written`);
  const { url, programmeId: id } = await makeCommunity(database, name, { members: 2 * binomes, posts: 100, messages: messagesEach * binomes, practices: 10 });
  await live(url);
  const people = await ask<{ member_id: string }>(url, `select member_id from programme_members where role = 'coordinator' order by member_id`);
  return { name, binomes, url, id, cookies: await signIn(url, people.map(({ member_id }) => member_id)) };
}

/** What happens in binômes beside their messages; a part of them rests or is over. */
async function live(url: string): Promise<void> {
  const handle = openDatabase(url, { max: 1, queryTimeoutMillis: 0 });
  const run = (text: string) => handle.pool.query(text);
  try {
    await run(`
      insert into contacts (id, binome_id, client_id, author_id, kind, happened_at, minutes, body, html, private, created_at)
      select gen_random_uuid(), b.id, gen_random_uuid(), b.mentor_id, (array['call', 'visit', 'mail', 'meeting', 'note'])[1 + n % 5], now() - random() * interval '200 days', 30, 'x', '<p>x</p>', false, now()
      from binomes b, generate_series(1, 4) n`);
    await run(`insert into next_steps (id, contact_id, binome_id, what, due_on, created_at) select gen_random_uuid(), id, binome_id, 'x', current_date, now() from contacts where kind = 'visit'`);
    await run(`insert into binome_steps (id, binome_id, step, at) select gen_random_uuid(), b.id, step, b.created_at from binomes b, unnest(array['proposed', 'accepted', 'begun', 'resumed']) step`);
    await run(`
      insert into pulses (binome_id, member_id, day, asked_at, answered_at, going, useful, wants_call)
      select b.id, b.mentor_id, day, now(), now(), 4, 4, random() < 0.05 from binomes b, unnest(array[30, 90]) day`);
    await run(`update binomes set status = 'paused', paused_at = now(), paused_until = current_date + 30, pause_reason = 'leave' where mentor_id::text like '%7'`);
    await run(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where mentor_id::text like '%3'`);
    // As the hourly job leaves it.
    const work = createUnitOfWork(handle, createEventBus(console.error), { enqueue: async () => {} });
    await createCounting({ db: handle.db, query: namedQueryOn(handle.pool), work, now: () => new Date(), newId: randomUUID }).countWeeks();
    await run('vacuum (analyze) binomes, contacts, next_steps, binome_steps, pulses, binome_weeks, binome_counts');
  } finally {
    await handle.close();
  }
}

export type Kind = 'overview' | 'overviewPage' | 'list' | 'listPage' | 'csv' | 'xlsx';
const filters = ['', '?health=silent', '?college=elected', '?sort=newest', '?stage=paused'] as const;

/** Endless requests of one kind, each by the next coordinator, the lists each with the next filter. */
export function requestsOf({ id, cookies }: Programme, kind: Kind, side: Side): Requests {
  let turn = 0;
  return () => {
    turn += 1;
    const of = <T>(all: readonly T[]) => all[turn % all.length] as T;
    if (side === 'baseline') return { method: 'GET', path: `/${kind.replace('Page', '')}?programme=${id}`, headers: {} };
    const cookie = of(cookies);
    const path = { overview: `/api/v1/programmes/${id}/overview`, overviewPage: '/coordination/overview', list: `/api/v1/programmes/${id}/binomes${of(filters)}`, listPage: `/coordination/binomes${of(filters)}`, csv: `/api/v1/programmes/${id}/binomes.csv`, xlsx: `/api/v1/programmes/${id}/binomes.xlsx` }[kind];
    return { method: 'GET', path, headers: { cookie, ...(kind.endsWith('Page') && asBrowser) } };
  };
}
