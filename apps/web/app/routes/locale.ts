import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isLocale } from '#app/lib/languages.ts';
import { sameSitePath } from '#app/lib/same-site.ts';

/** Changes the language: of this device always, of the member too when signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const next = sameSitePath(String(form.get('next') ?? '/'));
  if (!isLocale(locale)) return redirect(next);
  if (context.actor) await context.services.members.changeOwnProfile(context.actor, { locale });
  return redirect(next, { headers: { 'Set-Cookie': context.cookies.locale(locale) } });
}

export const loader = () => redirect('/');
