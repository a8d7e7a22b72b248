const here = 'http://same-site.invalid';

/** Turns what a `next` parameter says into a path of this site; anything that could lead elsewhere becomes `/`. */
export function sameSitePath(next: string | null | undefined): string {
  // Browsers read a backslash as a slash, and drop tabs and line ends: `/\evil` and `/<tab>/evil` are other hosts.
  if (!next || !next.startsWith('/') || next.startsWith('//') || /[\\\p{Cc}]/u.test(next)) return '/';
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
