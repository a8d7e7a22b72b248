import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteInput } from '@passerelle/core/auth/contract.ts';
import { AskedAboutInvitations } from '#app/features/coordination/asked-about-invitations.tsx';
import { revoke, sendAgain, sendAgainToAll } from '#app/features/coordination/invitation-actions.server.ts';
import { InvitationList } from '#app/features/coordination/invitation-list.tsx';
import { InviteForm } from '#app/features/coordination/invite-form.tsx';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'coordination.invitations.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { invitations, programmes } = context.services;
  const only = new URL(request.url).searchParams.get('only') === 'awaited' ? ({ only: 'awaited' } as const) : {};
  const [page, communes] = await Promise.all([
    read(invitations.list(actor, { programmeId: chosen.id, ...only, ...cursorOf(request) })),
    read(programmes.listCommunes(actor, chosen.id)),
  ]);
  return { page, communes };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { invitations } = context.services;
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'revoke':
      return revoke({ context, actor, form, back: backTo(request) });
    case 'send-again':
      return sendAgain({ context, actor, form, back: backTo(request) });
    case 'send-all':
      return sendAgainToAll({ context, actor, form, back: backTo(request) }, chosen.id);
  }
  const parsed = readForm(inviteInput, form, { programmeId: chosen.id });
  if (!parsed.ok) return parsed.refusal;
  const invited = await attempt(invitations.invite(actor, parsed.input), form);
  if (!invited.done) return invited.refusal;
  return redirectWithToast(context, backTo(request), 'coordination.invitations.sent');
}

export default function Invitations() {
  const { page, communes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack">
      <AskedAboutInvitations page={page} answer={answer} />
      <div className="columns">
        <InvitationList page={page} />
        <InviteForm communes={communes} answer={answer} key={page.items[0]?.id} />
      </div>
    </div>
  );
}
