import type { Draft, Store, Written } from './items.ts';

// localStorage writes at once, before the database is even loaded: what is put here is safe should the tab close now.
// It is moved on as soon as the database is there, together with what earlier versions left under the same names.

const written = 'unsent:';
const drafted = 'draft:';

/** False when the browser refused. */
export function note({ memberId, conversationId, clientId, content, writtenAt }: Written): boolean {
  return set(`${written}${memberId}:${conversationId}:${clientId}`, { clientId, body: content.body, content, writtenAt });
}

export function isNoted({ memberId, conversationId, clientId }: Written): boolean {
  return get(`${written}${memberId}:${conversationId}:${clientId}`) !== null;
}

export function strike({ memberId, conversationId, clientId }: Written): void {
  remove(`${written}${memberId}:${conversationId}:${clientId}`);
}

export function noteDraft({ memberId, place, text }: Draft): void {
  if (text) set(`${drafted}${memberId}:${place}`, text);
  else remove(`${drafted}${memberId}:${place}`);
}

/** Moves everything into the store, oldest first; what the store cannot keep stays here too. */
export async function emptyInto(store: Store): Promise<void> {
  const noted = namesOf(written).flatMap((name) => asWritten(name) ?? []);
  noted.sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
  for (const item of noted) {
    await store.add(item);
    if (!(await store.item(item.memberId, item.clientId))?.fleeting) strike(item);
  }
  for (const name of namesOf(drafted)) {
    const [, memberId = '', place = ''] = name.split(':');
    const text = get(name);
    if (typeof text === 'string') await store.keepDraft({ memberId, place, text });
    remove(name);
  }
  await moveTabsDrafts(store);
}

/** Until the database came, drafts were in the tab's own storage, as they are. */
async function moveTabsDrafts(store: Store): Promise<void> {
  try {
    for (const name of Object.keys(sessionStorage).filter((one) => one.startsWith(drafted))) {
      const [, memberId = '', place = ''] = name.split(':');
      await store.keepDraft({ memberId, place, text: sessionStorage.getItem(name) ?? '' });
      sessionStorage.removeItem(name);
    }
  } catch {
    // The browser keeps nothing.
  }
}

/** Deletes what is noted for a member. */
export function erase(memberId: string): void {
  for (const name of [...namesOf(written), ...namesOf(drafted)]) if (name.split(':')[1] === memberId) remove(name);
}

function asWritten(name: string): Written | null {
  const [, memberId, conversationId, clientId] = name.split(':');
  const { body, content, writtenAt } = (get(name) ?? {}) as { body?: unknown; content?: Written['content']; writtenAt?: unknown };
  if (!memberId || !conversationId || !clientId || typeof body !== 'string' || typeof writtenAt !== 'string') return null;
  return { memberId, conversationId, clientId, content: content ?? { body }, writtenAt };
}

function namesOf(kind: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(kind));
  } catch {
    return [];
  }
}

function get(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

function set(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function remove(name: string) {
  try {
    localStorage.removeItem(name);
  } catch {
    // Then it was never there.
  }
}
