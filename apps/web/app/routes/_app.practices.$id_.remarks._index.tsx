import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageInput } from '@passerelle/core/kernel/contract.ts';
import { decideRemark } from '#app/features/remarks/remark-actions.server.ts';
import { RemarksScreen } from '#app/features/remarks/remarks-screen.tsx';
import '#app/features/remarks/remarks.css';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';

export const handle = { title: 'remarks.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const practiceId = pathId(params['id']);
  const { practices, remarks } = context.services;
  const [{ id, title, can }, open, decided] = await read(
    Promise.all([
      practices.get(actor, practiceId),
      remarks.list(actor, { practiceId, limit: 100 }),
      remarks.list(actor, { ...addressQuery(pageInput.pick({ cursor: true }), request), practiceId, state: 'decided' }),
    ]),
  );
  return { sheet: { id, title, can }, open: open.items, decided };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  return decideRemark({ context, actor, practiceId: pathId(params['id']), form: await request.formData() });
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function Remarks() {
  return <RemarksScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
