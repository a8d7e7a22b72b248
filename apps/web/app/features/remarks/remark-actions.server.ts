import { data, type AppLoadContext } from '@remix-run/node';
import type { ParseKeys } from 'i18next';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { acceptRemarkInput, declineRemarkInput, remarkInput, sayRemarkInput, suggestRemarkInput, type RemarkBlockInput } from '@passerelle/core/remarks/contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Remarks = AppLoadContext['services']['remarks'];
type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

/** Says what the form says of a block, as a comment or a suggestion. */
export async function sendRemark({ context, actor, place, form }: Omit<Sent, 'practiceId'> & { place: RemarkBlockInput }) {
  const { remarks } = context.services;
  const sent = form.get('kind') === 'suggestion' ? suggested(remarks, form, place) : said(remarks, form, place);
  if (!sent.ok) return sent.refusal;
  const result = await attempt(sent.by(actor), form);
  if (!result.done) return result.refusal;
  return redirectWithToast(context, `/practices/${place.practiceId}#part-${place.part}`, 'remarks.done.sent');
}

function said(remarks: Remarks, form: FormData, place: RemarkBlockInput) {
  const parsed = readForm(sayRemarkInput, form, place);
  return parsed.ok ? { ok: true as const, by: (actor: Actor) => remarks.say(actor, parsed.input) } : parsed;
}

function suggested(remarks: Remarks, form: FormData, place: RemarkBlockInput) {
  const parsed = readForm(suggestRemarkInput, form, place);
  return parsed.ok ? { ok: true as const, by: (actor: Actor) => remarks.suggest(actor, parsed.input) } : parsed;
}

const plain = { resolve: 'resolved', withdraw: 'withdrawn', reopen: 'reopened', accept: 'accepted' } as const;

/** Decides about a remark, as the form of its card says. */
export async function decideRemark({ context, actor, practiceId, form }: Sent) {
  const { remarks } = context.services;
  const intent = String(form.get('intent')).split(' ')[0] as keyof typeof plain | 'decline';
  if (intent === 'decline') {
    const parsed = readForm(declineRemarkInput, form);
    return parsed.ok ? finish({ context, practiceId, form }, remarks.decline(actor, parsed.input), 'remarks.done.declined') : parsed.refusal;
  }
  const parsed = readForm(remarkInput, form);
  if (!parsed.ok || !Object.hasOwn(plain, intent)) throw data(null, { status: 400 });
  return finish({ context, practiceId, form }, remarks[intent](actor, parsed.input), `remarks.done.${plain[intent]}`);
}

/** Writes a text into the sheet that somebody made out of a suggestion. */
export async function takeOver({ context, actor, practiceId, form }: Sent, remarkId: string) {
  const parsed = readForm(acceptRemarkInput.shape.taken.unwrap(), form);
  if (!parsed.ok) return parsed.refusal;
  return finish({ context, practiceId, form }, context.services.remarks.accept(actor, { remarkId, taken: parsed.input }), 'remarks.done.accepted');
}

async function finish({ context, practiceId, form }: Omit<Sent, 'actor'>, verb: Promise<unknown>, says: ParseKeys) {
  const result = await attempt(verb, form);
  return result.done ? redirectWithToast(context, `/practices/${practiceId}/remarks`, says) : result.refusal;
}
