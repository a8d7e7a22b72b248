import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { printedReport } from '#app/features/overview/printed-report.server.ts';
import { attachmentNamed } from '#app/lib/attachment-name.ts';
import { read } from '#app/lib/failures.ts';

/** The figures of a period as PDF, for the funders; in the language of whoever asks for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { searchParams } = new URL(request.url);
  const [from, to] = [searchParams.get('from'), searchParams.get('to')];
  if (from === null || to === null) throw data({ code: 'invalid' }, { status: 400 });
  const report = await read(context.services.overview.report(actor, { programmeId: chosen.id, from, to }));
  const printed = printedReport({ report, locale: actor.locale, timeZone: actor.timeZone, publicUrl: context.publicUrl });
  const pdf = await read(context.print(printed));
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': attachmentNamed(`${printed.eyebrow} ${from} ${to}`, 'pdf', 'rapport-de-coordination') },
  });
}
