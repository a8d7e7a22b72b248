import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { sameSitePath } from './same-site.ts';

/** The signed-in actor; without one the visitor is sent to sign in, and back afterwards. */
export function requireActor(context: AppLoadContext, request: Request): Actor {
  if (context.actor) return context.actor;
  const { pathname, search } = new URL(request.url);
  const next = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/';
  throw redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
}

/** Keeps signed-in people away from the pages made for the others. */
export function redirectSignedIn(context: AppLoadContext, request: Request): void {
  if (context.actor) throw redirect(sameSitePath(new URL(request.url).searchParams.get('next')));
}

type SignedIn = { token: string; expiresAt: Date | string; deviceToken: string };

/** Sets the cookies of a session that has just begun, and goes on to `next`. */
export function beginSession(context: AppLoadContext, session: SignedIn, next?: string | null) {
  const headers = new Headers();
  headers.append('Set-Cookie', context.cookies.session(session.token, new Date(session.expiresAt)));
  headers.append('Set-Cookie', context.cookies.device(session.deviceToken));
  return redirect(sameSitePath(next), { headers });
}
