/** What this browser can say about being told. `away`: it could, once the product is installed on the home screen. */
export type PushState = 'unsupported' | 'away' | 'denied' | 'off' | 'on';

/** Longest time the service worker is waited for, in milliseconds: the first page of all is still installing it. */
const patience = 15_000;

/** How things stand, given where the server tells this browser. */
export async function readPushState(publicKey: string, endpoint: string | null): Promise<PushState> {
  if (!isSupported()) return needsInstalling() ? 'away' : 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  const isOn = subscription && endpoint === subscription.endpoint && isFor(subscription, publicKey) && Notification.permission === 'granted';
  return isOn ? 'on' : 'off';
}

/** Asks the person, subscribes the browser, and tells the server. Rejects when one of them could not be reached. */
export async function turnPushOn(publicKey: string): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off';
  const { pushManager } = await readyWorker();
  const subscription = await subscribe(pushManager, publicKey);
  const answer = await fetch('/api/v1/notifications/subscription', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return 'on';
}

/** The server first: what it does not send cannot arrive. */
export async function turnPushOff(): Promise<PushState> {
  const answer = await fetch('/api/v1/notifications/subscription', { method: 'DELETE' });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe().catch(() => undefined);
  return 'off';
}

async function subscribe(pushManager: PushManager, publicKey: string): Promise<PushSubscription> {
  const known = await pushManager.getSubscription();
  if (known && isFor(known, publicKey)) return known;
  // One with another key, as before the server got new ones, stands in the way of a new one.
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

function isFor(subscription: PushSubscription, publicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  if (!key) return false;
  const text = btoa(String.fromCharCode(...new Uint8Array(key)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === publicKey;
}

function readyWorker(): Promise<ServiceWorkerRegistration> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no service worker')), patience);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Safari on a phone or a tablet tells only what was put on the home screen; a tablet calls itself a Mac with a touch screen. */
function needsInstalling(): boolean {
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  return isApple && !window.matchMedia('(display-mode: standalone)').matches;
}
