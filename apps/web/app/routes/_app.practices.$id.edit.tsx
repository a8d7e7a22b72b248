import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import '#app/features/practices/practices.css';
import { baseOf, saveSheet } from '#app/features/practices/sheet-actions.server.ts';
import { SheetEditor } from '#app/features/practices/sheet-editor.tsx';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'practices.form.pageTitle' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { practices, programmes, remarks } = context.services;
  const sheet = await read(practices.get(actor, pathId(params['id']), { atWork: true }));
  if (!sheet.can.edit) throw data({ code: 'forbidden' }, { status: 403 });
  const [communes, remarkCounts] = await read(Promise.all([programmes.listCommunes(actor, sheet.programmeId), remarks.counts(actor, sheet.id)]));
  return { sheet, communes, remarkCounts, stored: baseOf(sheet) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return saveSheet({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

export default function EditSheet() {
  const { sheet, communes, remarkCounts, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SheetEditor key={sheet.id} sheet={sheet} communes={communes} remarkCounts={remarkCounts} stored={stored} answer={answer} />;
}
