import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { previewInput } from '@passerelle/core/drafts/contract.ts';
import { whatWasSent, type FormProblem } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';

/** Answers a form with what its text will look like, and with all that was filled in. Null when that was not asked for. */
export function previewOf(context: AppLoadContext, actor: Actor, form: FormData) {
  if (!form.has('preview')) return null;
  const parsed = readForm(previewInput, form);
  if (!parsed.ok) return parsed.refusal;
  const problem: FormProblem = { code: 'preview', fields: {}, retryAfter: null, ...whatWasSent(form) };
  return data({ problem, preview: context.services.drafts.preview(actor, parsed.input).html });
}
