import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { attempt, refusal } from '#app/lib/failures.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Acting = { context: AppLoadContext; actor: Actor; form: FormData; back: string };

export async function revoke({ context, actor, form, back }: Acting) {
  const id = idSchema.safeParse(form.get('subject'));
  if (!id.success) return refusal({ code: 'invalid', intent: 'revoke' });
  const revoked = await attempt(context.services.invitations.revoke(actor, id.data), form);
  return revoked.done ? redirectWithToast(context, back, 'coordination.invitations.revoked') : revoked.refusal;
}

export async function sendAgain({ context, actor, form, back }: Acting) {
  const id = idSchema.safeParse(form.get('subject'));
  if (!id.success) return refusal({ code: 'invalid', intent: 'send-again' });
  const sent = await attempt(context.services.invitations.sendAgain(actor, id.data), form);
  return sent.done ? redirectWithToast(context, back, 'coordination.invitations.sentAgain') : sent.refusal;
}

export async function sendAgainToAll({ context, actor, form, back }: Acting, programmeId: string) {
  const sent = await attempt(context.services.invitations.sendAgainToAll(actor, { programmeId }), form);
  if (!sent.done) return sent.refusal;
  return redirectWithToast(context, back, sent.value.sent > 0 ? 'coordination.invitations.allSentAgain' : 'coordination.invitations.nobodyDue');
}
