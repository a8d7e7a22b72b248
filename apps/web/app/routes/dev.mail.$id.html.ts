import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { requireKeptMail } from '#app/features/dev/kept-mail.server.ts';
import { read } from '#app/lib/failures.ts';

/** A kept mail as a mailbox shows it: nothing in it runs or is fetched, only its own styles hold. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireKeptMail(context);
  const id = idSchema.safeParse(params['id']);
  const html = id.success ? (await read(context.services.mails.getKept(id.data))).html : null;
  if (html === null) throw data(null, { status: 404 });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" } });
}
