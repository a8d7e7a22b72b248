import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importMembersInput, maxCsvBytes } from '@passerelle/core/imports/contract.ts';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { unpacked } from '#app/features/imports/carried.server.ts';
import { ColumnList } from '#app/features/imports/column-list.tsx';
import '#app/features/imports/imports.css';
import { PastImports } from '#app/features/imports/past-imports.tsx';
import { SeenFilePanel } from '#app/features/imports/seen-file-panel.tsx';
import { seenFile } from '#app/features/imports/seen.server.ts';
import { UploadPanel } from '#app/features/imports/upload-panel.tsx';
import { attempt, read, refusal } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'imports.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  return { past: await read(context.services.imports.list(actor, { programmeId: chosen.id, limit: 10, ...cursorOf(request) })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { imports } = context.services;
  const programmeId = chosen.id;
  const form = await request.formData();
  if (form.get('intent') === 'import') {
    const csv = unpacked(form.get('packed'));
    const parsed = readForm(importMembersInput, form, { programmeId, csv });
    if (!parsed.ok) return parsed.refusal;
    const done = await attempt(imports.importMembers(actor, parsed.input), 'import');
    if (done.done) return redirectWithToast(context, backTo(request).replace(/\/import/, ''), 'imports.done');
    // What came in between is shown as it is now, beside the file that it is wrong with.
    const again = await attempt(imports.preview(actor, { programmeId, csv }), 'import');
    return again.done ? data({ seen: seenFile(again.value, csv), changed: true }, { status: 409 }) : again.refusal;
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refusal({ code: 'invalid', intent: 'preview', fields: { file: 'required' } });
  if (file.size > maxCsvBytes) return refusal({ code: 'invalid', intent: 'preview', fields: { file: 'fileTooLarge' } }, 413);
  const csv = imports.textOf(await file.bytes());
  const looked = await attempt(imports.preview(actor, { programmeId, csv }), 'preview');
  return looked.done ? data({ seen: seenFile(looked.value, csv), changed: false }) : looked.refusal;
}

export default function Import() {
  const { past } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const seen = answer && 'seen' in answer ? answer : null;
  const refused = answer && 'problem' in answer ? answer : undefined;
  return (
    <div className="stack">
      {seen && <SeenFilePanel seen={seen.seen} changed={seen.changed} />}
      <UploadPanel again={seen !== null} answer={refused} key={seen?.seen.clientId} />
      {(!seen || seen.seen.errors.length > 0) && <ColumnList />}
      <PastImports page={past} />
    </div>
  );
}
