import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { adoptInput, reviseAdoptionInput, type AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

const onSheet = (practiceId: string) => `/practices/${practiceId}#adoptions`;

/** Says for one's commune that it does as the sheet says. */
export async function adopt({ context, actor, practiceId, form }: Sent) {
  const parsed = readForm(adoptInput, form, { practiceId });
  if (!parsed.ok) return parsed.refusal;
  const adopted = await attempt(context.services.adoptions.adopt(actor, parsed.input), form);
  return adopted.done ? redirectWithToast(context, onSheet(practiceId), 'adoptions.done.adopted') : adopted.refusal;
}

/** Saves what is written of an adoption. When somebody else saved meanwhile, what they said comes back beside it. */
export async function save({ context, actor, practiceId, form }: Sent, adoptionId: string) {
  const { adoptions } = context.services;
  const parsed = readForm(reviseAdoptionInput, form, { adoptionId });
  if (!parsed.ok) return besideStored(parsed.refusal, null);
  const saved = await attempt(adoptions.revise(actor, parsed.input), form);
  if (saved.done) return redirectWithToast(context, onSheet(practiceId), 'adoptions.done.revised');
  const isOthers = saved.refusal.data.problem.code === 'changed-meanwhile';
  return besideStored(saved.refusal, isOthers ? await read(adoptions.get(actor, adoptionId)) : null);
}

type Refusal = Extract<Awaited<ReturnType<typeof attempt>>, { done: false }>['refusal'];

function besideStored({ data: { problem }, init }: Refusal, stored: AdoptionView | null) {
  return data({ problem, stored }, init ?? {});
}

/** Takes an adoption out of the library; the page after it is where it can be brought back. */
export async function withdraw({ context, actor, practiceId }: Sent, adoptionId: string) {
  await read(context.services.adoptions.withdraw(actor, adoptionId));
  return redirectWithToast(context, `/practices/${practiceId}/adoptions/${adoptionId}`, 'adoptions.done.withdrawn');
}

export async function restore({ context, actor, practiceId }: Sent, adoptionId: string) {
  const restored = await attempt(context.services.adoptions.restore(actor, adoptionId), 'restore');
  return restored.done ? redirectWithToast(context, onSheet(practiceId), 'adoptions.done.restored') : besideStored(restored.refusal, null);
}
