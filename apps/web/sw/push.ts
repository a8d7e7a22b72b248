import type { PushNotice } from '@passerelle/core/notifications/contract.ts';
import type { WorkerOrder } from '../app/features/installed/worker-orders.ts';
import { inTurn, isThere, noticeTag, pathOf, type NoticeData } from '../app/features/notifications/notice.ts';
import { databaseStore } from '../app/features/outbox/database-store.ts';
import { pathnameOf } from './ask-page.ts';
import { openPath } from './open-path.ts';
import { renewSubscription } from './subscription.ts';

declare const self: ServiceWorkerGlobalScope;

/** TypeScript's page library has no `renotify`: it is for workers only. */
type Options = NotificationOptions & { renotify: boolean; data: NoticeData };

// Said by a notice that this worker cannot read, as a newer server may send them: the browser wants to see one for each push.
const somethingNew = { fr: 'Du nouveau dans Passerelle', ar: 'جديد في Passerelle', en: 'Something new in Passerelle' };

/** Shows what the server pushes, and opens what it is about. */
export function tellOfNews(): void {
  self.addEventListener('push', (event) => event.waitUntil(inTurn(() => show(event))));
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(openPath((event.notification.data as NoticeData | null)?.path ?? '/'));
  });
  self.addEventListener('message', (event) => {
    const order = event.data as WorkerOrder;
    if (order.type === 'keep-only') event.waitUntil(inTurn(() => putAwayOthers(order.memberId)));
  });
  self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewSubscription(event.oldSubscription ?? null)));
}

async function show(event: PushEvent): Promise<void> {
  const notice = readNotice(event);
  if (!notice) return showUnreadable();
  // Signed out, or somebody else has signed in: it is none of theirs.
  if (notice.memberId !== (await databaseStore.owner().catch(() => null))) return;
  if (await isSeen(notice)) return;
  const isQuiet = notice.quiet !== null && Date.now() >= notice.quiet.from && Date.now() < notice.quiet.until;
  const { body, lang, dir, memberId, seq } = notice;
  const data: NoticeData = { path: pathOf(notice), memberId, seq };
  const options: Options = { body, lang, dir, data, tag: noticeTag(notice), renotify: !isQuiet, silent: isQuiet, ...icons };
  await self.registration.showNotification(notice.title, options);
}

const icons = { icon: '/icons/app-192.png', badge: '/icons/badge-96.png' };

/** The page of it is before somebody's eyes; or a newer notice of it is there already, as pushes overtake each other. */
async function isSeen(notice: PushNotice): Promise<boolean> {
  const page = (await self.clients.matchAll({ type: 'window' })).find(({ focused }) => focused);
  if (page && isThere(await pathnameOf(page), pathOf(notice))) return true;
  const shown = await self.registration.getNotifications({ tag: noticeTag(notice) });
  return shown.some(({ data }) => (data as NoticeData).seq > notice.seq);
}

/** Somebody has signed in, or with null signed out: what stands there for another goes. */
async function putAwayOthers(memberId: string | null): Promise<void> {
  for (const notice of await self.registration.getNotifications()) {
    if ((notice.data as NoticeData).memberId !== memberId) notice.close();
  }
}

/** Null for what is no notice, or of a kind that is not known here. Looked at by hand: the contract's validator would be three times this worker. */
function readNotice({ data }: PushEvent): PushNotice | null {
  try {
    const notice = data?.json() as Record<keyof PushNotice | 'conversationId' | 'threadId' | 'bookmarks', unknown> | null | undefined;
    const texts = [notice?.memberId, notice?.title, notice?.body];
    if (!texts.every((text) => typeof text === 'string') || !Number.isInteger(notice?.seq)) return null;
    const isKnown = notice?.bookmarks === true || /^[0-9a-f-]{36}$/.test(String(notice?.conversationId ?? notice?.threadId));
    return isKnown ? ({ lang: 'fr', dir: 'ltr', quiet: null, ...notice } as PushNotice) : null;
  } catch {
    return null;
  }
}

/** Says no more than that there is something, and that only to whoever is signed in. */
async function showUnreadable(): Promise<void> {
  const memberId = await databaseStore.owner().catch(() => null);
  if (!memberId) return;
  const lang = (['fr', 'ar', 'en'] as const).find((one) => navigator.language.startsWith(one)) ?? 'fr';
  await self.registration.showNotification('Passerelle', {
    body: somethingNew[lang], lang, dir: lang === 'ar' ? 'rtl' : 'ltr', tag: 'something-new', data: { path: '/', memberId, seq: 0 } satisfies NoticeData, ...icons,
  });
}
