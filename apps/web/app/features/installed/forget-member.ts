import { outboxOf } from '#app/features/outbox/outbox.ts';
import { forgetSeen } from '#app/features/reading/kept-seen.ts';
import { tellWorker } from './installed-app.ts';

/** Deletes from this device whatever a member had read or written, and ends its push messages: after a sign-out. */
export async function forgetMember(memberId: string): Promise<void> {
  forgetSeen(memberId);
  await Promise.all([
    outboxOf(memberId).then((outbox) => outbox.forget()),
    tellWorker({ type: 'keep-only', memberId: null }),
    endPush(),
  ]);
}

async function endPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
}
