import { z } from 'zod';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

const adoptionInput = z.strictObject({ adoptionId: idSchema });

/** What is done at once on a sheet's page: the notice that says so takes it back. */
export function adoptionEvents({ services: { adoptions } }: AppDeps): Record<string, LiveVerb> {
  return {
    'adoption.withdraw': async (actor, payload) => adoptions.withdraw(actor, validate(adoptionInput, payload).adoptionId),
    'adoption.restore': async (actor, payload) => adoptions.restore(actor, validate(adoptionInput, payload).adoptionId),
  };
}
