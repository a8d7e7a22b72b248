import type { AppLoadContext } from '@remix-run/node';
import { cohortPeopleInput, excludeInput, exclusionInput, openCohortInput, reviseCohortInput } from '@passerelle/core/cohorts/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Who acts, with which form, and where they come back to. */
type Acting = { context: AppLoadContext; actor: Actor; form: FormData; back: string };

/** Opens a cohort, and leads to it. */
export async function openCohort({ context, actor, form }: Acting, programmeId: string) {
  const parsed = readForm(openCohortInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const opened = await attempt(context.services.cohorts.open(actor, parsed.input), form);
  return opened.done ? redirectWithToast(context, `/coordination/cohorts/${opened.value.id}?programme=${programmeId}`, 'cohorts.opened') : opened.refusal;
}

export async function exclude({ context, actor, form, back }: Acting, programmeId: string) {
  const parsed = readForm(excludeInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const excluded = await attempt(context.services.cohorts.exclude(actor, parsed.input), form);
  return excluded.done ? redirectWithToast(context, back, 'cohorts.exclusions.saved') : excluded.refusal;
}

export async function endExclusion({ context, actor, form, back }: Acting, programmeId: string) {
  const parsed = readForm(exclusionInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const ended = await attempt(context.services.cohorts.endExclusion(actor, parsed.input), form);
  return ended.done ? redirectWithToast(context, back, 'cohorts.exclusions.ended') : ended.refusal;
}

export async function reviseCohort({ context, actor, form, back }: Acting, cohortId: string) {
  const parsed = readForm(reviseCohortInput, form, { cohortId });
  if (!parsed.ok) return parsed.refusal;
  const revised = await attempt(context.services.cohorts.revise(actor, parsed.input), form);
  return revised.done ? redirectWithToast(context, back, 'cohorts.revised') : revised.refusal;
}

/** Puts a cohort away, or deletes it, and leads to the others. */
export async function closeCohort({ context, actor, form, back }: Acting, cohortId: string) {
  const closed = await attempt(context.services.cohorts.close(actor, cohortId), form);
  return closed.done ? redirectWithToast(context, toOthers(back), 'cohorts.close.done') : closed.refusal;
}

export async function discardCohort({ context, actor, form, back }: Acting, cohortId: string) {
  const discarded = await attempt(context.services.cohorts.discard(actor, cohortId), form);
  return discarded.done ? redirectWithToast(context, toOthers(back), 'cohorts.discard.done') : discarded.refusal;
}

const toOthers = (back: string) => back.replace(/\/cohorts\/[^/?]+/, '/cohorts');

export async function reopenCohort({ context, actor, form, back }: Acting, cohortId: string) {
  const reopened = await attempt(context.services.cohorts.reopen(actor, cohortId), form);
  return reopened.done ? redirectWithToast(context, back, 'cohorts.closed.reopened') : reopened.refusal;
}

/** Brings those who are ticked into a cohort, or takes them out. */
export async function movePeople({ context, actor, form, back }: Acting, cohortId: string) {
  const { cohorts } = context.services;
  const comes = form.get('intent') === 'add';
  const parsed = readForm(cohortPeopleInput, form, { cohortId, memberIds: form.getAll('memberIds') });
  if (!parsed.ok) return parsed.refusal;
  const moved = await attempt(comes ? cohorts.add(actor, parsed.input) : cohorts.remove(actor, parsed.input), form);
  return moved.done ? redirectWithToast(context, back, comes ? 'cohorts.add.done' : 'cohorts.removed') : moved.refusal;
}
