import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { answerConsentInput, removeSourceInput, settleSourceInput, withdrawConsentInput } from '@passerelle/core/practices/sources-contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

/** What a form does, and to which source: its intent says both, as there are several of a kind on a page. */
function intentOf(form: FormData): { verb: string; sourceId: string } {
  const [verb = '', sourceId = ''] = String(form.get('intent')).split(' ');
  return { verb, sourceId };
}

/** Yes, no, or taking back. */
export async function decide({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const { verb, sourceId } = intentOf(form);
  const place = `/practices/${practiceId}/consent`;
  if (verb === 'withdraw') {
    const parsed = readForm(withdrawConsentInput, form, { practiceId, sourceId });
    if (!parsed.ok) return parsed.refusal;
    const taken = await attempt(practices.withdrawConsent(actor, parsed.input), form);
    return taken.done ? redirectWithToast(context, place, 'consents.done.withdrawn') : taken.refusal;
  }
  if (verb !== 'given' && verb !== 'refused') throw data(null, { status: 400 });
  const sources = form.getAll('source').map((said) => {
    const [id, revision] = String(said).split(' ');
    return { id, revision };
  });
  const parsed = readForm(answerConsentInput, form, { practiceId, sources, answer: verb });
  if (!parsed.ok) return parsed.refusal;
  const answered = await attempt(practices.answerConsent(actor, parsed.input), form);
  return answered.done ? redirectWithToast(context, place, verb === 'given' ? 'consents.done.given' : 'consents.done.refused') : answered.refusal;
}

/** What those who write a sheet make of its sources. */
export async function settle({ context, actor, practiceId, form }: Sent) {
  const { practices } = context.services;
  const { verb, sourceId } = intentOf(form);
  const place = `/practices/${practiceId}/sources`;
  if (verb === 'remove') {
    const parsed = readForm(removeSourceInput, form, { practiceId, sourceId, wordsRemoved: form.get('wordsRemoved') === 'on' });
    if (!parsed.ok) return parsed.refusal;
    const removed = await attempt(practices.removeSource(actor, parsed.input), form);
    return removed.done ? redirectWithToast(context, place, 'consents.done.removed') : removed.refusal;
  }
  if (verb !== 'over' && verb !== 'keep') throw data(null, { status: 400 });
  const parsed = readForm(settleSourceInput, form, { practiceId, sourceId, take: verb });
  if (!parsed.ok) return parsed.refusal;
  const settled = await attempt(practices.settleSource(actor, parsed.input), form);
  return settled.done ? redirectWithToast(context, place, verb === 'over' ? 'consents.done.over' : 'consents.done.kept') : settled.refusal;
}
