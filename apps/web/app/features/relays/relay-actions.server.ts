import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { agreeRelayInput, type RelayView } from '@passerelle/core/relays/contract.ts';
import { attempt, refusal, whatWasSent, type Attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; relayId: string; form: FormData };

/** Yes, no, or taking back. */
export async function decide({ context, actor, relayId, form }: Sent) {
  const { relays } = context.services;
  const intent = form.get('intent');
  if (intent === 'agree') {
    const parsed = readForm(agreeRelayInput, form, { relayId });
    if (!parsed.ok) return parsed.refusal;
    return answered(context, relayId, 'relays.done.agreed', form, await attempt(relays.agree(actor, parsed.input), form));
  }
  if (intent === 'refuse') return answered(context, relayId, 'relays.done.refused', form, await attempt(relays.refuse(actor, { relayId }), form));
  if (intent === 'withdraw') return answered(context, relayId, 'relays.done.withdrawn', form, await attempt(relays.withdraw(actor, { relayId }), form));
  throw data(null, { status: 400 });
}

type Done = 'relays.done.agreed' | 'relays.done.refused' | 'relays.done.withdrawn';

function answered(context: AppLoadContext, relayId: string, said: Done, form: FormData, answer: Attempt<RelayView>) {
  if (answer.done) return redirectWithToast(context, `/relays/${relayId}`, said);
  const { code } = answer.refusal.data.problem;
  // Here it is not about somebody's save: the words on the screen are no longer those that are proposed.
  return code === 'changed-meanwhile' ? refusal({ code: 'question-changed', ...whatWasSent(form) }, 409) : answer.refusal;
}
