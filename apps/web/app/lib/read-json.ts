/** Asks REST for what a screen needs after it was served; null when it did not work. */
export async function readJson<T>(path: string, signal: AbortSignal | null = null): Promise<T | null> {
  try {
    const response = await fetch(path, { headers: { Accept: 'application/json' }, signal });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
