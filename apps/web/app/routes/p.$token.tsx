import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import '#app/features/practices/practices.css';
import '#app/features/practices/sharing.css';
import { publicPage } from '#app/features/practices/public-sheet.server.ts';
import { PublicSheet } from '#app/features/practices/public-sheet.tsx';
import { read } from '#app/lib/failures.ts';
import { chooseLocale } from '#app/lib/languages.ts';

type Loaded = { title: string };
export const handle = { title: ({ title }: Loaded) => title };

/** A sheet for whoever has its public address: the same for everybody, signed in or not. It is found by nobody who was not told. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const sheet = await read(context.services.practices.readPublic(params['token'] ?? '', context.client.address));
  const page = publicPage({ sheet, lang: searchParams.get('lang'), visitor: chooseLocale(context), address: context.publicUrl + pathname.replace(/\.data$/, '') });
  return data(page, { headers: { 'x-robots-tag': 'noindex, nofollow' } });
}

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;
export const meta = () => [{ name: 'robots', content: 'noindex, nofollow' }];

export default function Public() {
  return <PublicSheet page={useLoaderData<typeof loader>()} />;
}
