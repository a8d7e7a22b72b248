import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { isReading } from '#app/features/threads/posts/reading.ts';
import { deviceCookie } from '#app/lib/cookies.ts';
import { sameSitePath } from '#app/lib/same-site.ts';

const year = 365 * 24 * 3600;

/** Keeps on this device whether translated posts are read in the original, in translation, or both. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const reading = form.get('reading');
  const next = sameSitePath(String(form.get('next') ?? '/'));
  if (!isReading(reading)) return redirect(next);
  return redirect(next, { headers: { 'Set-Cookie': deviceCookie(context, 'reading', reading, year) } });
}

export const loader = () => redirect('/');
