import { attachmentNamed } from '#app/lib/attachment-name.ts';

/** A file for a spreadsheet, to be kept. */
export function csvAnswer(csv: string, name: string): Response {
  return new Response(csv, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store', 'content-disposition': attachmentNamed(name, 'csv', 'passerelle-import') },
  });
}
