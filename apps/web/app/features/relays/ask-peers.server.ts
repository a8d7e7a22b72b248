import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { previewRelayInput, proposeRelayInput, reviseRelayInput } from '@passerelle/core/relays/contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import type { Question } from './question-form.tsx';

type Sent = { context: AppLoadContext; actor: Actor; conversationId: string; relayId: string | null; form: FormData };

/** Where a question may go, so that both of the two read it: a group's space is left out, as the partner need not be in the group. */
export async function spacesFor({ context, actor }: Pick<Sent, 'context' | 'actor'>, programmeId: string) {
  const all = await read(context.services.spaces.list(actor, { programmeId }));
  return all.filter(({ kind, can }) => kind !== 'cohort' && can.open).map(({ id, kind, title, theme, college }) => ({ id, kind, title, theme, college }));
}

/** What the form begins with: what is proposed already, the words of a message, or nothing. */
export async function firstWords({ context, actor, conversationId, relayId }: Omit<Sent, 'form'>, message: number | null): Promise<{ question: Question; revision: number | null }> {
  const { relays, conversations } = context.services;
  if (relayId) {
    const { title, body, theme, locale, revision, preview: seen, can } = await read(relays.get(actor, relayId));
    if (!can.revise) throw data({ code: 'already-decided' }, { status: 409 });
    return { question: { title, body, theme, locale, spaceId: seen.space.id }, revision };
  }
  const found = message ? (await read(conversations.history(actor, { conversationId, around: message, limit: 1 }))).messages.find(({ seq }) => seq === message) : undefined;
  // A mention as one reads it.
  const body = found?.body.replace(/@\[([^\]\n]*)\]\(m:[0-9a-f-]{36}\)/g, '@$1') ?? '';
  return { question: { title: '', body, theme: '', locale: actor.locale }, revision: null };
}

/** Shows what everybody would see; nothing is stored. */
export async function preview({ context, actor, conversationId, form }: Sent) {
  const parsed = readForm(previewRelayInput, form, { conversationId });
  if (!parsed.ok) return parsed.refusal;
  const seen = await attempt(context.services.relays.preview(actor, parsed.input), form);
  if (!seen.done) return seen.refusal;
  const { title, body, theme, locale, spaceId } = parsed.input;
  const question: Question = { title, body, theme, locale, ...(spaceId && { spaceId }) };
  return { question, preview: seen.value };
}

/** Proposes what was looked at, or replaces what is proposed. */
export async function propose({ context, actor, conversationId, relayId, form }: Sent) {
  const { relays } = context.services;
  if (relayId) {
    const parsed = readForm(reviseRelayInput, form, { relayId });
    if (!parsed.ok) return parsed.refusal;
    const revised = await attempt(relays.revise(actor, parsed.input), form);
    return revised.done ? redirectWithToast(context, `/relays/${relayId}`, 'relays.done.edited') : revised.refusal;
  }
  const parsed = readForm(proposeRelayInput, form, { conversationId });
  if (!parsed.ok) return parsed.refusal;
  const proposed = await attempt(relays.propose(actor, parsed.input), form);
  return proposed.done ? redirectWithToast(context, `/relays/${proposed.value.id}`, 'relays.done.proposed') : proposed.refusal;
}
