import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import '#app/features/practices/practices.css';
import { saveTranslation, translationBase } from '#app/features/practices/translation-actions.server.ts';
import { TranslationScreen } from '#app/features/practices/translation-screen.tsx';
import { read } from '#app/lib/failures.ts';
import { isLocale } from '#app/lib/languages.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'practices.translate.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

function localeOf(value: string | undefined): Locale {
  if (!isLocale(value)) throw data({ code: 'not-found' }, { status: 404 });
  return value;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const locale = localeOf(params['locale']);
  const sheet = await read(context.services.practices.get(actor, pathId(params['id']), { atWork: true }));
  if (!sheet.can.edit) throw data({ code: 'forbidden' }, { status: 403 });
  if (sheet.locale === locale) throw redirect(`/practices/${sheet.id}/edit`);
  return { sheet, locale, stored: translationBase(sheet, locale) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return saveTranslation({ context, actor, practiceId: pathId(params['id']), locale: localeOf(params['locale']), form: await request.formData() });
}

export default function Translate() {
  const { sheet, locale, stored } = useLoaderData<typeof loader>();
  return <TranslationScreen key={`${sheet.id} ${locale}`} sheet={sheet} locale={locale} stored={stored} answer={useActionData<typeof action>()} />;
}
