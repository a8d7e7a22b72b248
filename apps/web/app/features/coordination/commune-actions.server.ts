import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { addCommuneInput, describeCommuneInput, placeCommuneInput, tieInput, tieTownsInput } from '@passerelle/core/programmes/contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Who acts, with which form, and where they come back to. */
type Acting = { context: AppLoadContext; actor: Actor; form: FormData; back: string };

export async function addCommune({ context, actor, form, back }: Acting, programmeId: string) {
  const parsed = readForm(addCommuneInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const added = await attempt(context.services.programmes.addCommune(actor, parsed.input), form);
  return added.done ? redirectWithToast(context, back, 'coordination.communes.added') : added.refusal;
}

export async function placeCommune({ context, actor, form, back }: Acting) {
  const parsed = readForm(placeCommuneInput, form);
  if (!parsed.ok) return parsed.refusal;
  const placed = await attempt(context.services.programmes.placeCommune(actor, parsed.input), form);
  return placed.done ? redirectWithToast(context, back, 'coordination.communes.place.saved') : placed.refusal;
}

export async function describeCommune({ context, actor, form, back }: Acting) {
  const parsed = readForm(describeCommuneInput, form);
  if (!parsed.ok) return parsed.refusal;
  const described = await attempt(context.services.programmes.describeCommune(actor, parsed.input), form);
  return described.done ? redirectWithToast(context, back, 'coordination.communes.facts.saved') : described.refusal;
}

export async function tieTowns({ context, actor, form, back }: Acting, programmeId: string) {
  const parsed = readForm(tieTownsInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const tied = await attempt(context.services.programmes.tie(actor, parsed.input), form);
  return tied.done ? redirectWithToast(context, back, 'coordination.communes.ties.saved') : tied.refusal;
}

export async function untieTowns({ context, actor, form, back }: Acting, programmeId: string) {
  const parsed = readForm(tieInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const untied = await attempt(context.services.programmes.untie(actor, parsed.input), form);
  return untied.done ? redirectWithToast(context, back, 'coordination.communes.ties.ended') : untied.refusal;
}
