declare const self: ServiceWorkerGlobalScope;

/**
 * The browser has given this device another address to be told at: the server learns of it, if this session's browser was
 * told until now. A session that is over learns nothing; its member switches it on again.
 */
export async function renewSubscription(old: PushSubscription | null): Promise<void> {
  const current = (await ask('/api/v1/notifications/subscription')) as { endpoint: string | null };
  if (current.endpoint === null) return;
  const { publicKey } = (await ask('/api/v1/notifications/push-key')) as { publicKey: string | null };
  if (publicKey === null) return;
  const subscription = await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: old?.options.applicationServerKey ?? publicKey,
  });
  await fetch('/api/v1/notifications/subscription', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscription),
  });
}

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}
