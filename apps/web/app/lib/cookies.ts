import type { AppLoadContext } from '@remix-run/node';

/** The value of one cookie of a request, or null. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return null;
}

/** A Set-Cookie value for a small, harmless choice of this device. Zero seconds remove it. */
export function deviceCookie(context: AppLoadContext, name: string, value: string, seconds: number): string {
  const secure = context.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`;
}
