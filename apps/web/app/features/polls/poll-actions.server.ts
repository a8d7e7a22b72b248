import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { castBallotInput, openPollInput, stateOutcomeInput } from '@passerelle/core/polls/contract.ts';
import { threadHref } from '#app/features/threads/post-place.ts';
import { maxOptions } from '#app/lib/contract-constants.ts';
import { attempt, read, refusal, whatWasSent } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { pathId } from '#app/lib/path-id.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import { instantInZone } from '#app/lib/zoned-time.ts';
import { optionName, rankName } from './field-names.ts';
import { choicesOf } from './ranking.ts';

type Sent = { context: AppLoadContext; actor: Actor; form: FormData };

const filled = (value: FormDataEntryValue | null) => typeof value === 'string' && value.trim() !== '';

/** Opens a poll from its form; fields for options that were left empty are none. */
export async function openPoll({ context, actor, form }: Sent) {
  const options = Array.from({ length: maxOptions }, (_, index) => form.get(optionName(index))).filter(filled);
  const closes = instantInZone(String(form.get('closesOn')), String(form.get('closesTime')), actor.timeZone);
  const spaceId = pathId(String(form.get('spaceId')));
  const { programmeId } = await read(context.services.spaces.get(actor, spaceId));
  const parsed = readForm(openPollInput, form, {
    programmeId,
    spaceId,
    options,
    closesAt: closes?.toISOString(),
    anonymous: form.get('names') === 'anonymous',
  });
  if (!parsed.ok) return parsed.refusal;
  const opened = await attempt(context.services.polls.open(actor, parsed.input), form);
  if (!opened.done) return opened.refusal;
  return redirectWithToast(context, threadHref(opened.value.thread.id), 'polls.done.opened');
}

/** Casts a ballot: one option, several, or ranks. */
export async function vote({ context, actor, threadId, form }: Sent & { threadId: string }) {
  const ranks = [...form].flatMap(([name, rank]) => (name.startsWith(rankName('')) ? [[name.slice(rankName('').length), String(rank)] as const] : []));
  const choices = ranks.length > 0 ? choicesOf(ranks) : form.getAll('choice');
  if (choices === null) return refusal({ code: 'invalid', fields: { choices: 'ranksWithHoles' }, ...whatWasSent(form) });
  const parsed = readForm(castBallotInput, form, { threadId, choices });
  if (!parsed.ok) return parsed.refusal;
  const cast = await attempt(context.services.polls.castBallot(actor, parsed.input), form);
  return cast.done ? redirectWithToast(context, `${threadHref(threadId)}#poll`, 'polls.done.voted') : cast.refusal;
}

/** Says what comes of a closed poll. */
export async function stateOutcome({ context, actor, threadId, form }: Sent & { threadId: string }) {
  const parsed = readForm(stateOutcomeInput, form, { threadId });
  if (!parsed.ok) return parsed.refusal;
  const stated = await attempt(context.services.polls.stateOutcome(actor, parsed.input), form);
  return stated.done ? redirectWithToast(context, threadHref(threadId), 'polls.done.stated') : stated.refusal;
}
