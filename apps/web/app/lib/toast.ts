import { redirect, type AppLoadContext } from '@remix-run/node';
import type { ParseKeys } from 'i18next';
import { deviceCookie, readCookie } from './cookies.ts';
import type { Words } from './i18n.ts';

/** What the page after a redirect says once, in the page's language: its words may be of a page that it is not. */
export type Flash = { id: string; text: string };

const name = 'toast';

/** Redirects after a post, and has the next page say `key` in a toast, with or without JavaScript. */
export function redirectWithToast(context: AppLoadContext, to: string, key: ParseKeys, headers = new Headers()) {
  const id = Math.random().toString(36).slice(2, 10);
  headers.append('Set-Cookie', deviceCookie(context, name, `${id}.${key}`, 60));
  return redirect(to, { headers });
}

/** Reads what is to be said; the caller clears the cookie in the same answer. */
export function readFlash(request: Request, { t }: Words): Flash | null {
  const [, id, key] = readCookie(request, name)?.match(/^(\w{1,8})\.([\w.-]{1,80})$/) ?? [];
  return id && key ? { id, text: t(key as 'common.close') } : null;
}

export function clearFlash(context: AppLoadContext): string {
  return deviceCookie(context, name, '', 0);
}
