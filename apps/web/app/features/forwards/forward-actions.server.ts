import { data, type AppLoadContext } from '@remix-run/node';
import { grantForwardInput, type ForwardView } from '@passerelle/core/forwards/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { attempt, refusal, whatWasSent, type Attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; forwardId: string; form: FormData };

/** Yes, no, or taking back. */
export async function decide({ context, actor, forwardId, form }: Sent) {
  const { forwards } = context.services;
  const intent = form.get('intent');
  if (intent === 'grant') {
    const parsed = readForm(grantForwardInput, form, { forwardId, named: form.get('named') === 'yes' });
    if (!parsed.ok) return parsed.refusal;
    return answered(context, forwardId, 'forwards.done.granted', form, await attempt(forwards.grant(actor, parsed.input), form));
  }
  if (intent === 'refuse') return answered(context, forwardId, 'forwards.done.refused', form, await attempt(forwards.refuse(actor, { forwardId }), form));
  if (intent === 'withdraw') return answered(context, forwardId, 'forwards.done.withdrawn', form, await attempt(forwards.withdraw(actor, { forwardId }), form));
  throw data(null, { status: 400 });
}

type Done = 'forwards.done.granted' | 'forwards.done.refused' | 'forwards.done.withdrawn';

function answered(context: AppLoadContext, forwardId: string, said: Done, form: FormData, answer: Attempt<ForwardView>) {
  if (answer.done) return redirectWithToast(context, `/forwards/${forwardId}`, said);
  const { code } = answer.refusal.data.problem;
  // Here it is not about somebody's save: the words on the screen are no longer those of the message.
  return code === 'changed-meanwhile' ? refusal({ code: 'words-changed', ...whatWasSent(form) }, 409) : answer.refusal;
}
