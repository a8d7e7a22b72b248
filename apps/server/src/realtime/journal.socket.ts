import { z } from 'zod';
import type { AddStepInput, ChangeStepInput, NoteContactInput, ReviseContactInput, TickStepInput } from '@passerelle/core/journal/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

const contactInput = z.strictObject({ contactId: idSchema });
const stepInput = z.strictObject({ stepId: idSchema });

/** The journal of a binôme: the same verbs as REST has. Each answers the contact, but for the one that takes it out. */
export function journalEvents({ services: { journal } }: AppDeps): Record<string, LiveVerb> {
  return {
    'contact.note': (actor, payload) => journal.note(actor, payload as NoteContactInput),
    'contact.revise': (actor, payload) => journal.revise(actor, payload as ReviseContactInput),
    'contact.remove': async (actor, payload) => journal.remove(actor, validate(contactInput, payload).contactId).then(() => ({})),
    'step.add': (actor, payload) => journal.addStep(actor, payload as AddStepInput),
    'step.change': (actor, payload) => journal.changeStep(actor, payload as ChangeStepInput),
    'step.tick': (actor, payload) => journal.tickStep(actor, payload as TickStepInput),
    'step.remove': async (actor, payload) => journal.removeStep(actor, validate(stepInput, payload).stepId),
  };
}
