import type { ActionFunctionArgs } from '@remix-run/node';
import { coordinatedProgrammes } from '#app/features/coordination/programme.server.ts';
import { unpacked } from '#app/features/imports/carried.server.ts';
import { csvAnswer } from '#app/features/imports/csv-answer.server.ts';
import { read } from '#app/lib/failures.ts';
import { serverWords } from '#app/lib/i18n.server.ts';

/** What is wrong with a file that was looked at, as a table to work through. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { imports } = context.services;
  const csv = unpacked((await request.formData()).get('packed'));
  const { errors } = await read(imports.preview(actor, { programmeId: chosen.id, csv }));
  const { t } = serverWords(actor.locale);
  const titles = [t('imports.report.row'), t('imports.report.column'), t('imports.report.value'), t('imports.report.problem')];
  const lines = errors.map(({ row, column, key, value }) => [row === 0 ? '' : String(row), column ? t(`imports.column.${column}`) : '', value, t(`imports.error.${key}`)]);
  return csvAnswer(imports.sheetOf([titles, ...lines], actor.locale), t('imports.report.name'));
}
