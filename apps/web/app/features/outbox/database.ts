import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft, KeptConversation, OutboxItem } from './items.ts';

interface Kept extends DBSchema {
  outbox: { key: number; value: OutboxItem; indexes: { member: string; name: [string, string] } };
  drafts: { key: [string, string]; value: Draft };
  conversations: { key: [string, string]; value: KeptConversation };
  owner: { key: 'owner'; value: string };
}

export type Database = IDBPDatabase<Kept>;

const name = 'passerelle';
const version = 1;

let opened: Promise<Database> | null = null;

/** The browser's own database, the same for pages and for the service worker. Rejects where the browser refuses it. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function open(): Promise<Database> {
  return openDB<Kept>(name, version, {
    upgrade(database) {
      const outbox = database.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
      outbox.createIndex('member', 'memberId');
      outbox.createIndex('name', ['memberId', 'clientId'], { unique: true });
      database.createObjectStore('drafts', { keyPath: ['memberId', 'place'] });
      database.createObjectStore('conversations', { keyPath: ['memberId', 'conversationId'] });
      database.createObjectStore('owner');
    },
    // A newer version of the product wants to change it: this one lets go, and opens it again when it needs it.
    blocking(_current, _blocked, event) {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opened = null;
    },
  });
}
