import type { Kernel } from '../kernel/kernel.ts';
import { createDelivery } from './delivery.ts';
import type { PushDelivery } from './push-services.ts';
import { createSettings } from './settings.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createSweep } from './sweep.ts';

/** Telling members of what is new while the product is closed. Without a `delivery` nothing is told, and nothing can be subscribed. */
export function createNotifications(kernel: Kernel, delivery: PushDelivery | null) {
  return {
    ...createSettings(kernel),
    ...createSubscriptions(kernel, delivery),
    ...createSweep(kernel),
    ...createDelivery(kernel, delivery),
  };
}
