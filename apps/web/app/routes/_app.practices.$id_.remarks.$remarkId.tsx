import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { HandScreen } from '#app/features/remarks/hand-screen.tsx';
import { takeOver } from '#app/features/remarks/remark-actions.server.ts';
import '#app/features/remarks/remarks.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'remarks.hand.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { remarks } = context.services;
  const remark = await read(remarks.get(actor, pathId(params['remarkId'])));
  const { practiceId, part, locale, kind } = remark;
  if (practiceId !== pathId(params['id']) || kind !== 'suggestion') throw data({ code: 'not-found' }, { status: 404 });
  return { remark, block: await read(remarks.block(actor, { practiceId, part, locale })) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const sent = { context, actor, practiceId: pathId(params['id']), form: await request.formData() };
  return takeOver(sent, pathId(params['remarkId']));
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function TakeOver() {
  return <HandScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
