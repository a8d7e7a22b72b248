import { clientsClaim } from 'workbox-core';
import { keepAssets } from './assets.ts';
import { takeOrders } from './orders.ts';
import { sendOutboxOnSync } from './outbox.ts';
import { openPagesOffline } from './pages.ts';
import { tellOfNews } from './push.ts';
import { tellVersion } from './version.ts';

declare const self: ServiceWorkerGlobalScope;

// Nothing in it depends on the version of the pages it serves, as what they consist of is kept by name: so a new one
// takes over at once, and pages are told, not reloaded.
void self.skipWaiting();
clientsClaim();

openPagesOffline();
keepAssets();
sendOutboxOnSync();
takeOrders();
tellVersion();
tellOfNews();
