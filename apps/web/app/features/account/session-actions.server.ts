import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { readOrNull } from '#app/lib/failures.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

/** Ends one session of the list; one that is over already is as good as ended. */
export async function endSession(context: AppLoadContext, actor: Actor, sessionId: string) {
  if (idSchema.safeParse(sessionId).success) await readOrNull(context.services.sessions.end(actor, sessionId));
  if (sessionId !== actor.sessionId) return redirectWithToast(context, '/account', 'account.sessions.ended');
  return redirect('/sign-in', { headers: { 'Set-Cookie': context.cookies.noSession() } });
}
