import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { declareExpertiseInput } from '@passerelle/core/expertise/contract.ts';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Declares exactly the themes that are ticked. */
export async function saveExpertise(context: AppLoadContext, actor: Actor, form: FormData) {
  const parsed = readForm(declareExpertiseInput, form, { themes: form.getAll('themes') });
  if (!parsed.ok) return parsed.refusal;
  const declared = await attempt(context.services.expertise.declare(actor, parsed.input), form);
  return declared.done ? redirectWithToast(context, '/account', 'questions.expertise.saved') : declared.refusal;
}
