import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { deviceCookie } from '#app/lib/cookies.ts';
import { sameSitePath } from '#app/lib/same-site.ts';
import { isThemeChoice } from '#app/lib/theme.ts';

const year = 365 * 24 * 3600;

/** Keeps the chosen theme on this device. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get('theme');
  const next = sameSitePath(String(form.get('next') ?? '/'));
  if (!isThemeChoice(theme)) return redirect(next);
  return redirect(next, { headers: { 'Set-Cookie': deviceCookie(context, 'theme', theme, year) } });
}

export const loader = () => redirect('/');
