import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import '#app/features/adoptions/adoptions.css';
import '#app/features/practices/practices.css';
import '#app/features/practices/sharing.css';
import { moveSheet } from '#app/features/practices/sheet-actions.server.ts';
import { readAround } from '#app/features/practices/read-around.server.ts';
import { SheetScreen } from '#app/features/practices/sheet-screen.tsx';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

type Loaded = { sheet: { title: string } };
export const handle = { title: ({ sheet }: Loaded) => sheet.title };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const atWork = new URL(request.url).searchParams.get('words') === 'work';
  const practiceId = pathId(params['id']);
  const sheet = await read(context.services.practices.get(actor, practiceId, { atWork }));
  return { sheet, around: await readAround(context, actor, practiceId), pageKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return moveSheet({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Sheet() {
  const { sheet, around, pageKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SheetScreen key={sheet.id} sheet={sheet} around={around} pageKey={pageKey} answer={answer} />;
}
