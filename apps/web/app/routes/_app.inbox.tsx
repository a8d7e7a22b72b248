import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageInput } from '@passerelle/core/kernel/contract.ts';
import { actOnEntry } from '#app/features/inbox/inbox-actions.server.ts';
import { InboxScreen } from '#app/features/inbox/inbox-screen.tsx';
import { addressQuery } from '#app/lib/address-query.ts';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import '#app/features/inbox/inbox.css';

export const handle = { title: 'inbox.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { page: await read(context.services.inbox.list(actor, { ...addressQuery(pageInput, request), limit: 50 })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return actOnEntry(context, requireActor(context, request), await request.formData());
}

export default function Inbox() {
  return <InboxScreen page={useLoaderData<typeof loader>().page} />;
}
