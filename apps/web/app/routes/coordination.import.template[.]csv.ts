import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvAnswer } from '#app/features/imports/csv-answer.server.ts';
import { requireActor } from '#app/lib/session.ts';

/** A table to fill in, in the reader's language. It says nothing of anybody. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { locale } = requireActor(context, request);
  return csvAnswer(context.services.imports.templateOf(locale), 'passerelle-import');
}
