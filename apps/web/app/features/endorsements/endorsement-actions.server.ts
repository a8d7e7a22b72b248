import { data, type AppLoadContext } from '@remix-run/node';
import { endorseInput } from '@passerelle/core/endorsements/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

type Sent = { context: AppLoadContext; actor: Actor; practiceId: string; form: FormData };

/** Says that a sheet was useful, what for, or takes it back; without a script it goes back to where that stands on its page. */
export async function endorse({ context, actor, practiceId, form }: Sent) {
  const { endorsements } = context.services;
  const done = (what: 'given' | 'saved' | 'takenBack') =>
    form.has('stay') ? data({ done: what }) : redirectWithToast(context, `/practices/${practiceId}#useful`, `endorsements.done.${what}`);
  const intent = form.get('intent');
  if (intent === 'take-back') {
    await read(endorsements.takeBack(actor, practiceId));
    return done('takenBack');
  }
  if (intent !== 'endorse' && intent !== 'reason') throw data(null, { status: 400 });
  const parsed = readForm(endorseInput, form, { practiceId });
  if (!parsed.ok) return parsed.refusal;
  const given = await attempt(endorsements.give(actor, parsed.input), form);
  return given.done ? done(intent === 'reason' ? 'saved' : 'given') : given.refusal;
}
