import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { listContactsInput } from '@passerelle/core/journal/contract.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { dayIn, monthOf } from './calendar.ts';
import { allMonths, type JournalFilter } from './journal-filter.ts';

/** So many contacts of a month are shown at once, and of the whole journal. */
const ofMonth = 100;
const ofAll = 30;

/** A binôme's journal as the address asks for it: this month of it, or what one looks for in all of it. */
export async function readJournal({ services: { binomes, journal } }: AppLoadContext, actor: Actor, binomeId: string, request: Request) {
  const { kind, authorId, open, cursor, month } = addressQuery(listContactsInput, request);
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get('words') ?? '').trim().slice(0, 200);
  const now = monthOf(dayIn(actor.timeZone, Date.now()));
  const filter: JournalFilter = {
    month: searchParams.get('month') === allMonths ? null : (month ?? now),
    kind: kind ?? null, authorId: authorId ?? null, words, open: String(open) === 'true',
  };
  const asked = {
    binomeId, limit: filter.month ? ofMonth : ofAll, words, open: filter.open,
    ...(filter.month && { month: filter.month }), ...(kind && { kind }), ...(authorId && { authorId }), ...(cursor && { cursor }),
  };
  const [binome, page, months] = await read(Promise.all([binomes.get(actor, binomeId), journal.list(actor, asked), journal.months(actor, binomeId)]));
  return { binome, page, months, filter, now };
}
