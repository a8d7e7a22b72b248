import { memberHeader } from '#app/features/installed/worker-orders.ts';

/**
 * Sends something over REST from a screen; what was answered (true for an empty answer), or null when it did not work. It outlives
 * the page. With `memberId` it is refused where somebody else is signed in meanwhile.
 */
export async function sendJson<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, memberId?: string): Promise<T | null> {
  try {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(memberId && { [memberHeader]: memberId }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      keepalive: true,
    });
    if (!response.ok) return null;
    return response.status === 204 ? (true as T) : ((await response.json()) as T);
  } catch {
    return null;
  }
}
