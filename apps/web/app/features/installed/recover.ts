import { builtManifest } from './built-manifest.ts';

/** A second failure this soon is not mended by reloading. Milliseconds. */
const soon = 60_000;

/**
 * When a file that the page needs did not come: should the server have another version by now, the page is loaded anew,
 * once; what was being written is in the browser's store. While the line is cut nothing is done: the page would be lost.
 */
export async function recover(): Promise<void> {
  const own = builtManifest()?.url;
  if (!own) return;
  const answer = await fetch(own, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.status === 404 && isFirst()) window.location.reload();
}

/** False where it cannot be remembered, too: better broken than turning in circles. */
function isFirst(): boolean {
  try {
    const last = Number(sessionStorage.getItem('recovered') ?? 0);
    sessionStorage.setItem('recovered', String(Date.now()));
    return Date.now() - last > soon;
  } catch {
    return false;
  }
}
