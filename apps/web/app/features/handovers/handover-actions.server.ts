import { data, type AppLoadContext } from '@remix-run/node';
import { consentInput, endSubstituteInput, handOverInput, substituteInput } from '@passerelle/core/handovers/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; binomeId: string; form: FormData };

/** Names who stands in, or ends it. Whoever ends their own standing in sees nothing of the binôme after. */
export async function changeSubstitutes({ context, actor, binomeId, form }: Sent) {
  const { handovers } = context.services;
  if (form.get('intent') === 'end') {
    const parsed = readForm(endSubstituteInput, form, { binomeId, substituteId: form.get('subject') });
    if (!parsed.ok) throw data(null, { status: 400 });
    const ended = await attempt(handovers.endSubstitute(actor, parsed.input), form);
    if (!ended.done) return ended.refusal;
    const stillThere = await context.services.binomes.get(actor, binomeId).catch(() => null);
    return redirectWithToast(context, stillThere ? `/binomes/${binomeId}/substitute` : '/', 'handovers.done.ended');
  }
  const parsed = readForm(substituteInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const named = await attempt(handovers.substitute(actor, parsed.input), form);
  return named.done ? redirectWithToast(context, `/binomes/${binomeId}/substitute`, 'handovers.done.named') : named.refusal;
}

/** Hands a side over, or says whether the successor may read what was written before. */
export async function changeHandovers({ context, actor, binomeId, form }: Sent) {
  const { handovers } = context.services;
  const here = `/binomes/${binomeId}/handover`;
  if (form.get('intent') === 'consent') {
    const given = form.get('given') === 'true';
    const parsed = readForm(consentInput, form, { given });
    if (!parsed.ok) throw data(null, { status: 400 });
    const answered = await attempt(handovers.answer(actor, parsed.input), form);
    return answered.done ? redirectWithToast(context, here, given ? 'handovers.done.agreed' : 'handovers.done.refused') : answered.refusal;
  }
  const parsed = readForm(handOverInput, form, { binomeId });
  if (!parsed.ok) return parsed.refusal;
  const handed = await attempt(handovers.handOver(actor, parsed.input), form);
  return handed.done ? redirectWithToast(context, here, 'handovers.done.handed') : handed.refusal;
}
