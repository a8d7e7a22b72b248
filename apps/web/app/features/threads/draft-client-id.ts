/** One name for each post of a page, out of the one the server gave it: the same button twice makes one draft. */
export function draftClientId(pageKey: string, seq: number): string {
  return pageKey.slice(0, 24) + seq.toString(16).padStart(12, '0');
}
