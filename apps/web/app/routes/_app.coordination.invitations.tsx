import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { inviteInput } from '@passerelle/core/auth/contract.ts';
import { InvitationList } from '#app/features/coordination/invitation-list.tsx';
import { InviteForm } from '#app/features/coordination/invite-form.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { useRevokeQuestion } from '#app/features/coordination/use-revoke-question.ts';
import { backTo, coordinatedProgrammes, cursorOf } from '#app/features/coordination/programme.server.ts';
import { attempt, read, refusal } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'coordination.invitations.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { invitations, programmes } = context.services;
  const [page, communes] = await Promise.all([
    read(invitations.list(actor, { programmeId: chosen.id, ...cursorOf(request) })),
    read(programmes.listCommunes(actor, chosen.id)),
  ]);
  return { page, communes };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, chosen } = await coordinatedProgrammes(context, request);
  const { invitations } = context.services;
  const form = await request.formData();
  if (form.get('intent') === 'revoke') {
    const id = idSchema.safeParse(form.get('subject'));
    if (!id.success) return refusal({ code: 'invalid', intent: 'revoke' });
    const revoked = await attempt(invitations.revoke(actor, id.data), form);
    if (!revoked.done) return revoked.refusal;
    return redirectWithToast(context, backTo(request), 'coordination.invitations.revoked');
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
  const revokeQuestion = useRevokeQuestion();
  const asked = useAsked('revoke');
  const leaving = page.items.find(({ id, state }) => id === asked && state === 'pending');
  return (
    <div className="stack">
      {leaving && <AskedPanel question={revokeQuestion(leaving)} answer={answer} />}
      <div className="columns">
        <InvitationList page={page} />
        <InviteForm communes={communes} answer={answer} key={page.items[0]?.id} />
      </div>
    </div>
  );
}
