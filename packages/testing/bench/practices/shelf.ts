import { audiences, budgets } from '@passerelle/core/practices/contract.ts';
import { themes } from '@passerelle/core/kernel/contract.ts';
import { ask, makeCommunity, type BenchDatabase } from '../harness/database.ts';
import { asBrowser, type Requests, type Side } from '../harness/measure.ts';
import { signIn } from '../harness/sessions.ts';

/** A community with a library, and some of its members signed in. */
export type Shelf = { name: string; sheets: number; url: string; sheetIds: string[]; cookies: string[] };

const readers = 100;
/** What people read is what is new: enough that they are not one page of memory. */
const newest = 2000;

export async function makeShelf(database: BenchDatabase, name: string, sheets: number): Promise<Shelf> {
  console.error(`${name} library: ${sheets.toLocaleString('en')} sheets are written`);
  const { url } = await makeCommunity(database, name, { members: 500, posts: 10_000, messages: 1_000, practices: sheets });
  const found = await ask<{ id: string }>(url, `select id from practices where status = 'published' order by updated_at desc limit $1`, [newest]);
  const people = await ask<{ member_id: string }>(url, `select member_id from programme_members where role = 'member' order by member_id limit $1`, [readers]);
  return { name, sheets, url, sheetIds: found.map(({ id }) => id), cookies: await signIn(url, people.map(({ member_id }) => member_id)) };
}

export type Kind = 'list' | 'filtered' | 'listPage' | 'sheet' | 'sheetPage';
const isScreen = (kind: Kind) => kind === 'listPage' || kind === 'sheetPage';

/** Endless requests of one kind, each by the next reader, for the next sheet or the next choice of filters. */
export function requestsOf({ sheetIds, cookies }: Shelf, kind: Kind, side: Side): Requests {
  let turn = 0;
  return () => {
    turn += 1;
    const of = <T>(all: readonly T[]) => all[turn % all.length] as T;
    const filter = kind === 'filtered' ? `?theme=${of(themes)}&budget=${of(budgets)}&audience=${of(audiences)}` : '';
    const path = kind === 'sheet' || kind === 'sheetPage' ? `/practices/${of(sheetIds)}` : `/practices${filter}`;
    if (side === 'baseline') return { method: 'GET', path, headers: {} };
    const cookie = of(cookies);
    return isScreen(kind) ? { method: 'GET', path, headers: { cookie, ...asBrowser } } : { method: 'GET', path: `/api/v1${path}`, headers: { cookie } };
  };
}
