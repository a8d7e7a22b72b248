import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { printedSheet } from '#app/features/practices/printed-sheet.server.ts';
import { attachmentNamed } from '#app/lib/attachment-name.ts';
import { read } from '#app/lib/failures.ts';
import { isLocale } from '#app/lib/languages.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

/** A sheet as PDF, for whoever sees it: in its own language, or in the one that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const asked = new URL(request.url).searchParams.get('locale');
  if (asked !== null && !isLocale(asked)) throw data({ code: 'invalid' }, { status: 400 });
  const { practices, together } = context.services;
  const id = pathId(params['id']);
  const [sheet, citation] = await read(together('practice_printed', [practices.sheetPart(actor, id), practices.citationPart(actor, id)]));
  if (!sheet) throw data({ code: 'not-found' }, { status: 404 });
  const printed = printedSheet({ sheet, citation, locale: asked ?? sheet.locale, timeZone: actor.timeZone, publicUrl: context.publicUrl });
  const pdf = await read(context.print(printed));
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': attachmentNamed(printed.title.text, 'pdf', 'fiche-de-pratique') },
  });
}
