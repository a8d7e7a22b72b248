import { randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import type { Stage } from '../../src/seed-large.ts';
import { ask, makeCommunity, type BenchDatabase } from '../harness/database.ts';
import { asBrowser, type Side } from '../harness/measure.ts';
import { signIn } from '../harness/sessions.ts';

/** A community with its threads of a full page, and some of its members signed in. */
export type Library = { name: string; posts: number; url: string; threadIds: string[]; readers: { memberId: string; cookie: string }[] };

/** Enough that none of them writes faster than a member may. */
const readers = 300;
/** Enough threads that they are not one page of memory, few enough to be warm: what people read is what is new. */
const threads = 2000;

export async function makeLibrary(database: BenchDatabase, name: string, posts: number, members: number): Promise<Library> {
  // A million posts take minutes: whoever waits sees what for.
  const told = ({ name: stage, rows, seconds }: Stage) => console.error(`${name} community, ${stage}: ${rows.toLocaleString('en')} rows, ${seconds.toFixed(1)} s`);
  const { url } = await makeCommunity(database, name, { members, posts, messages: members * 10, practices: 20 }, told);
  const found = await ask<{ id: string }>(url, 'select id from threads where last_seq between 21 and 40 order by last_post_at desc limit $1', [threads]);
  const people = await ask<{ member_id: string }>(url, `select member_id from programme_members where role = 'member' order by member_id limit $1`, [readers]);
  const memberIds = people.map((row) => row.member_id);
  const cookies = await signIn(url, memberIds);
  return {
    name, posts, url,
    threadIds: found.map(({ id }) => id),
    readers: memberIds.map((memberId, index) => ({ memberId, cookie: cookies[index] as string })),
  };
}

export type Kind = 'json' | 'html' | 'list' | 'listPage' | 'inbox' | 'inboxPage' | 'reply';
/** Where a page stands in the API, and among the screens; a thread's has its id. */
const paths: Partial<Record<Kind, string>> = { list: '/threads', listPage: '/threads', inbox: '/me/inbox', inboxPage: '/inbox' };
const screens: readonly Kind[] = ['html', 'listPage', 'inboxPage'];

const text = 'Merci pour ces précisions. À **Annecy**, nous avons commencé petit :\n\n- une matinée par semaine\n- six enfants\n- deux bénévoles formées';

/** Endless requests of one kind, each for the next thread by the next reader. */
export function requestsOf({ threadIds, readers: people }: Library, kind: Kind, side: Side): () => Request {
  let turn = 0;
  return () => {
    turn += 1;
    const thread = threadIds[turn % threadIds.length] as string;
    const { memberId, cookie } = people[turn % people.length] as Library['readers'][number];
    if (kind === 'reply') {
      const body = { clientId: randomUUID(), body: text, ...(side === 'baseline' && { authorId: memberId }) };
      return {
        method: 'POST',
        path: `${side === 'product' ? '/api/v1' : ''}/threads/${thread}/posts`,
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
    }
    const path = paths[kind] ?? `/threads/${thread}`;
    if (side === 'baseline') return { method: 'GET', path: kind.startsWith('inbox') ? `/inbox/${memberId}` : path, headers: {} };
    if (!screens.includes(kind)) return { method: 'GET', path: `/api/v1${path}`, headers: { cookie } };
    return { method: 'GET', path, headers: { cookie, ...asBrowser } };
  };
}
