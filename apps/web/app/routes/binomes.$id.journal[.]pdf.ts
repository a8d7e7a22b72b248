import { data, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { listContactsInput, type ContactView } from '@passerelle/core/journal/contract.ts';
import { printedJournal } from '#app/features/journal/printed-journal.server.ts';
import { addressQuery } from '#app/lib/address-query.ts';
import { attachmentNamed } from '#app/lib/attachment-name.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

/** So many pages of a hundred contacts are printed; of what is older, the document says where it is. */
const mostPages = 10;

/** A month of a journal as PDF, or all of it, in the reader's language, for whoever works in the binôme. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const binomeId = pathId(params['id']);
  const { searchParams } = new URL(request.url);
  const month = addressQuery(listContactsInput, request).month ?? null;
  if (searchParams.has('month') && !month) throw data({ code: 'invalid' }, { status: 400 });
  // The journal first: for whoever does not work in it there is none, coordinators too.
  const contacts = await read(allContacts(context, actor, { binomeId, ...(month && { month }) }));
  const binome = await read(context.services.binomes.get(actor, binomeId));
  const printed = printedJournal({ binome, contacts, month, locale: actor.locale, timeZone: actor.timeZone, publicUrl: context.publicUrl });
  const pdf = await read(context.print(printed));
  const name = [printed.eyebrow, printed.title.text].filter(Boolean).join(' – ');
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': attachmentNamed(name, 'pdf', month ? `journal-${month}` : 'journal') },
  });
}

async function allContacts({ services }: AppLoadContext, actor: Actor, asked: { binomeId: string; month?: string }): Promise<ContactView[]> {
  const contacts: ContactView[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < mostPages && (pages === 0 || cursor); pages += 1) {
    const page = await services.journal.list(actor, { ...asked, limit: 100, ...(cursor && { cursor }) });
    contacts.push(...page.items);
    cursor = page.nextCursor;
  }
  return contacts;
}
