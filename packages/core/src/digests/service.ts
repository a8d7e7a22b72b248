import type { Kernel } from '../kernel/kernel.ts';
import { createPlanning } from './planning.ts';
import { createSending, type SendingDeps } from './sending.ts';
import { createUnsubscribing, unsubscribeToken } from './unsubscribing.ts';

export type { SendDigestJob } from './planning.ts';
export { sendDigestJob } from './planning.ts';

type Deps = Omit<SendingDeps, 'tokenOf'> & { /** Signs the links that end it. */ secretKey: string };

/** What is unread, by mail: on Mondays or each working day, for whoever does not look by themselves. */
export function createDigests(kernel: Kernel, { secretKey, ...deps }: Deps) {
  return {
    ...createPlanning(kernel),
    ...createSending(kernel, { ...deps, tokenOf: (memberId) => unsubscribeToken(memberId, secretKey) }),
    ...createUnsubscribing(kernel, secretKey),
  };
}
