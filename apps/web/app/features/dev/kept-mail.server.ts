import { data, type AppLoadContext } from '@remix-run/node';

/** Kept mail holds the links of invitations: outside the demo and development it does not exist. */
export function requireKeptMail({ demo, development }: AppLoadContext): void {
  if (!demo && !development) throw data(null, { status: 404 });
}
