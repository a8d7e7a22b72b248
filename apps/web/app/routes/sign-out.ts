import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

/** Ends this session, here and in the database. */
export async function action({ context }: ActionFunctionArgs) {
  const { actor, services, cookies } = context;
  if (actor) await services.sessions.end(actor, actor.sessionId);
  return redirect('/sign-in', { headers: { 'Set-Cookie': cookies.noSession() } });
}

/** Once the session is ended, nothing of its member stays on the device. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const memberId = (await request.clone().formData()).get('member');
  try {
    return await serverAction();
  } catch (answer) {
    const isSignedOut = answer instanceof Response && answer.status < 400;
    if (isSignedOut && typeof memberId === 'string') {
      const { forgetMember } = await import('#app/features/installed/forget-member.ts');
      await forgetMember(memberId).catch(() => undefined);
    }
    throw answer;
  }
}

export const loader = () => redirect('/');
