/** A message that has left the composer and not reached the server. */
export type Unsent = { clientId: string; body: string; replyTo: number | null; writtenAt: string };

const asUnsent = (value: unknown): Unsent | null => {
  const { clientId, body, replyTo = null, writtenAt } = (value ?? {}) as Partial<Unsent>;
  return typeof clientId === 'string' && typeof body === 'string' && typeof writtenAt === 'string' ? { clientId, body, replyTo, writtenAt } : null;
};

/**
 * What one member has not sent yet in one conversation; it outlives a reload and a closed tab. One key a message, so that
 * two tabs do not overwrite each other: should both send it, its `clientId` makes it one message. A browser that
 * refuses to store keeps it for as long as the page is open.
 */
export function openUnsent(memberId: string, conversationId: string) {
  const prefix = `unsent:${memberId}:${conversationId}:`;
  const here = new Map<string, Unsent>();
  const stored = new Set<string>();

  return {
    /** Oldest first. */
    list(): Unsent[] {
      for (const key of keys(prefix)) {
        const kept = asUnsent(parse(localStorage.getItem(key)));
        if (kept && key === prefix + kept.clientId) {
          here.set(kept.clientId, kept);
          stored.add(kept.clientId);
        }
      }
      return [...here.values()].sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
    },
    keep(unsent: Unsent) {
      here.set(unsent.clientId, unsent);
      try {
        localStorage.setItem(prefix + unsent.clientId, JSON.stringify(unsent));
        stored.add(unsent.clientId);
      } catch {
        // Full, or forbidden by the browser.
      }
    },
    forget(clientId: string) {
      here.delete(clientId);
      stored.delete(clientId);
      try {
        localStorage.removeItem(prefix + clientId);
      } catch {
        // Then it was never there.
      }
    },
    /** False once it was sent or discarded in another tab. */
    isWanted(clientId: string): boolean {
      if (!stored.has(clientId)) return here.has(clientId);
      return keys(prefix).includes(prefix + clientId);
    },
  };
}

function keys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
