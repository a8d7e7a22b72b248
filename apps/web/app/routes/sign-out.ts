import { redirect, type ActionFunctionArgs } from '@remix-run/node';

/** Ends this session, here and in the database. */
export async function action({ context }: ActionFunctionArgs) {
  const { actor, services, cookies } = context;
  if (actor) await services.sessions.end(actor, actor.sessionId);
  return redirect('/sign-in', { headers: { 'Set-Cookie': cookies.noSession() } });
}

export const loader = () => redirect('/');
