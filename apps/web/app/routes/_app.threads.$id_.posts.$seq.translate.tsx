import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { translatePostInput, translationInput } from '@passerelle/core/threads/contract.ts';
import { postHref } from '#app/features/threads/post-place.ts';
import { loadPost } from '#app/features/threads/posts/load-post.server.ts';
import '#app/features/threads/posts/posts.css';
import { TranslateForm } from '#app/features/threads/posts/translate-form.tsx';
import '#app/features/threads/threads.css';
import { attempt, readOrNull } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { isLocale, languageCodes } from '#app/lib/languages.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'posts.translate.title' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, thread, post } = await loadPost(args);
  const wished = new URL(args.request.url).searchParams.get('locale');
  const taken = post.translations.filter(({ author }) => author.id !== actor.memberId).map(({ locale }) => locale);
  const free = languageCodes.filter((locale) => !taken.includes(locale));
  const locale = isLocale(wished) ? wished : (free.find((one) => one !== thread.locale) ?? free[0] ?? actor.locale);
  const own = await readOrNull(args.context.services.threads.ownTranslation(actor, { threadId: post.threadId, postId: post.id, locale }));
  return { thread, post, locale, free, own };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const { actor, post } = await loadPost(args);
  const { threads } = args.context.services;
  const place = { threadId: post.threadId, postId: post.id };
  const back = postHref(post.threadId, post.seq);
  if (form.get('intent') === 'withdraw') {
    const parsed = readForm(translationInput, form, place);
    if (!parsed.ok) return parsed.refusal;
    const withdrawn = await attempt(threads.untranslatePost(actor, parsed.input), form);
    return withdrawn.done ? redirectWithToast(args.context, back, 'posts.done.untranslated') : withdrawn.refusal;
  }
  const parsed = readForm(translatePostInput, form, place);
  if (!parsed.ok) return parsed.refusal;
  const translated = await attempt(threads.translatePost(actor, parsed.input), form);
  return translated.done ? redirectWithToast(args.context, back, 'posts.done.translated') : translated.refusal;
}

export default function TranslatePost() {
  const loaded = useLoaderData<typeof loader>();
  return <TranslateForm key={loaded.locale} {...loaded} answer={useActionData<typeof action>()} />;
}
