import { z } from 'zod';
import type { SignAgreementInput, WriteAgreementInput } from '@passerelle/core/agreements/contract.ts';
import type { AssessInput } from '@passerelle/core/assessments/contract.ts';
import type { CloseInput, PauseInput } from '@passerelle/core/binomes/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { DeclineInput } from '@passerelle/core/proposals/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

const binomeInput = z.strictObject({ binomeId: idSchema });

/** The life of a binôme: the same verbs as REST has. */
export function binomeEvents({ services: { agreements, assessments, binomes, proposals } }: AppDeps): Record<string, LiveVerb> {
  return {
    'binome.accept': async (actor, payload) => proposals.accept(actor, validate(binomeInput, payload).binomeId),
    'binome.decline': (actor, payload) => proposals.decline(actor, payload as DeclineInput),
    'binome.pause': (actor, payload) => binomes.pause(actor, payload as PauseInput),
    'binome.resume': async (actor, payload) => binomes.resume(actor, validate(binomeInput, payload).binomeId),
    'binome.close': (actor, payload) => binomes.close(actor, payload as CloseInput),
    'binome.assess': (actor, payload) => assessments.assess(actor, payload as AssessInput),
    'agreement.write': (actor, payload) => agreements.write(actor, payload as WriteAgreementInput),
    'agreement.sign': (actor, payload) => agreements.sign(actor, payload as SignAgreementInput),
  };
}
